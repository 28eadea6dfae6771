import { impure } from '../domain/reads-a-file';
export const shape = impure;
