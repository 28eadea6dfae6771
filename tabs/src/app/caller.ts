import { createContext, useContext } from 'react';
import type { Me } from '../../../api/src/contract/people';

export const CallerContext = createContext<Me | null>(null);

/** The signed-in person and the clock of the service. */
export function useCaller(): Me {
  const caller = useContext(CallerContext);
  if (caller === null) throw new Error('useCaller outside of CallerContext');
  return caller;
}
