import { store } from '../gateways/store';
export const trigger = store;
