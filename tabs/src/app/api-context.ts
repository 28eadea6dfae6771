import { createContext, useContext } from 'react';
import type { Call } from './call';

export const ApiContext = createContext<Call | null>(null);

/** Calls the API as the person who is signed in. */
export function useCall(): Call {
  const call = useContext(ApiContext);
  if (call === null) throw new Error('useCall outside of ApiContext');
  return call;
}
