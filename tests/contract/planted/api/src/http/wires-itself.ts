import { store } from '../gateways/store';
export const wired = store;
