import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { approveInTurns } from './approve-in-turns';

/** Approves several pairings that the caller has seen. */
export function useApproveSeveral() {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (items: { programId: string; pairingId: string }[]) =>
      approveInTurns(items, (some) => call(routes.approveSeveral, { body: { items: some } })),
    onSuccess: ({ approvals }) => {
      queryClient.setQueryData(queryKeys.approvals, approvals);
      void queryClient.invalidateQueries({ queryKey: queryKeys.me });
      void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: queryKeys.approvals }),
  });
}
