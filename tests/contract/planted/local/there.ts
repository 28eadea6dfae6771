import { here } from './here';
export const there = (): unknown => here;
