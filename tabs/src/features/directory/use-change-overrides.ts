import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SeniorityOverrides } from '../../../../api/src/contract/directory';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { ApiError } from '../../app/api-error';
import { queryKeys } from '../../app/query-keys';

/**
 * Changes the corrections of seniority: the change is applied to what is stored now, so that a correction that
 * somebody else saved meanwhile is kept.
 */
export function useChangeOverrides() {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: (before: SeniorityOverrides) => SeniorityOverrides) => {
      for (let attempt = 1; ; attempt += 1) {
        const { value, etag } = await call(routes.seniorityOverrides, {});
        try {
          return await call(routes.overrideSeniority, { body: change(value), etag });
        } catch (error) {
          if (!(error instanceof ApiError && error.isConflict) || attempt === 3) throw error;
        }
      }
    },
    onSuccess: (changed) => {
      queryClient.setQueryData(queryKeys.overrides, changed);
      void queryClient.invalidateQueries({ queryKey: ['seniority'] });
      void queryClient.invalidateQueries({ queryKey: queryKeys.directory });
    },
  });
}
