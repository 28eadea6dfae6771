import { there } from './there';
export const here = (): unknown => there;
