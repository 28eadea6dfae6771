import { tenant } from '../../local/tenant';
export const cheat = tenant;
