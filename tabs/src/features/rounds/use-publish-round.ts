import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Proposes every pair of a round to its two people; fails with 412 where the round changed since it was read. */
export function usePublishRound(programId: string, roundId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (etag: string) => call(routes.publishRound, { params: { programId, roundId }, etag }),
    onSuccess: (published) => {
      queryClient.setQueryData(queryKeys.round(programId, roundId), published);
      void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.rounds(programId), exact: true }),
    onError: () => void queryClient.invalidateQueries({ queryKey: queryKeys.round(programId, roundId), exact: true }),
  });
}
