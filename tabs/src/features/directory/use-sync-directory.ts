import { useMutation, useQueryClient } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Reads the org chart from Microsoft Graph. */
export function useSyncDirectory() {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => call(routes.syncDirectory, {}),
    onSuccess: (status) => {
      queryClient.setQueryData(queryKeys.directory, status);
    },
    onError: () => void queryClient.invalidateQueries({ queryKey: queryKeys.directory }),
  });
}
