import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Leaves a program; live pairings are withdrawn. */
export function useLeaveProgram(programId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.leaveProgram, { params: { programId } }),
    onSuccess: () => {
      queryClient.setQueryData(queryKeys.participation(programId), null);
      void queryClient.invalidateQueries({ queryKey: queryKeys.programs });
      void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
      queryClient.removeQueries({ queryKey: queryKeys.suggestions(programId) });
    },
  });
}
