import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApprovalDecision } from '../../../../api/src/contract/approval';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Approves or rejects the time of a pairing. */
export function useDecideApproval(programId: string, pairingId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ApprovalDecision) => call(routes.decideApproval, { params: { programId, pairingId }, body }),
    onSuccess: (approvals) => {
      queryClient.setQueryData(queryKeys.approvals, approvals);
      void queryClient.invalidateQueries({ queryKey: queryKeys.me });
      void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
    },
    // Somebody else may have decided meanwhile: show what is true now.
    onError: () => void queryClient.invalidateQueries({ queryKey: queryKeys.approvals }),
  });
}
