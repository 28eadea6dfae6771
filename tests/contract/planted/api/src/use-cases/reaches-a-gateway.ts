import { store } from '../gateways/store';
export const reach = store;
