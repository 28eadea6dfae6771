import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParticipationInput } from '../../../../api/src/contract/participation';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Joins a program. */
export function useJoinProgram(programId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: ParticipationInput) => call(routes.joinProgram, { params: { programId }, body }),
    onSuccess: (joined) => {
      queryClient.setQueryData(queryKeys.participation(programId), joined);
      void queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(programId) });
      void queryClient.invalidateQueries({ queryKey: queryKeys.programs });
      void queryClient.invalidateQueries({ queryKey: queryKeys.participants(programId) });
    },
  });
}
