import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Tries the parked work of a pairing again. */
export function useRetryPairingWork(programId: string, pairingId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.retryPairingWork, { params: { programId, pairingId } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: queryKeys.programPairings(programId) }),
  });
}
