import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { FeedChoice } from '../../../../api/src/contract/feed';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Which news the caller gets in the activity feed. */
export function useFeedSettings() {
  const call = useCall();
  return useQuery({ queryKey: queryKeys.feedSettings, queryFn: ({ signal }) => call(routes.feedSettings, { signal }) });
}

/** Keeps which news the caller wants. */
export function useChangeFeedSettings() {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: FeedChoice) => call(routes.changeFeedSettings, { body }),
    onSuccess: (settings) => queryClient.setQueryData(queryKeys.feedSettings, settings),
  });
}
