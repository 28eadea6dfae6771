import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Stops or discards a round that is not published. */
export function useCancelRound(programId: string, roundId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.cancelRound, { params: { programId, roundId } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.rounds(programId) }),
  });
}
