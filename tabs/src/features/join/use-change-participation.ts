import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ParticipationInput } from '../../../../api/src/contract/participation';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

interface Change {
  readonly body: ParticipationInput;
  /** Of the version that the person has seen. */
  readonly etag: string;
}

/** Changes the caller's own participation; fails with 412 where it was changed elsewhere meanwhile. */
export function useChangeParticipation(programId: string) {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, etag }: Change) => call(routes.changeParticipation, { params: { programId }, body, etag }),
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKeys.participation(programId), changed);
      void queryClient.invalidateQueries({ queryKey: queryKeys.suggestions(programId) });
      // A pause changes sessions.
      void queryClient.invalidateQueries({ queryKey: queryKeys.pairings });
    },
  });
}
