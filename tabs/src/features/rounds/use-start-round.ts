import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Starts a dry run: nothing is sent before it is published. */
export function useStartRound(programId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.startRound, { params: { programId } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: queryKeys.rounds(programId), exact: true }),
  });
}
