import { route } from '../http/route';
export const store = route;
