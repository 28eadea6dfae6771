export const tenant = 1;
