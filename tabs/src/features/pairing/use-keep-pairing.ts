import { useQueryClient } from '@tanstack/react-query';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { queryKeys } from '../../app/query-keys';

/** Puts a changed pairing into the cache and asks again for all that it touches. */
export function useKeepPairing(): (pairing: Pairing) => void {
  const queryClient = useQueryClient();
  return (pairing) => {
    queryClient.setQueryData(queryKeys.pairing(pairing.programId, pairing.id), pairing);
    void queryClient.invalidateQueries({ queryKey: queryKeys.myPairings });
    void queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(pairing.programId) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.participation(pairing.programId) });
    void queryClient.invalidateQueries({ queryKey: queryKeys.me });
  };
}
