import { impure } from '../../api/src/domain/reads-a-file';
export const screen = impure;
