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

/** Asks what is stored now, past what is remembered. */
export function useLatestFeedSettings() {
  const call = useCall();
  const queryClient = useQueryClient();
  return () =>
    queryClient.fetchQuery({
      queryKey: queryKeys.feedSettings,
      queryFn: ({ signal }) => call(routes.feedSettings, { signal }),
      staleTime: 0,
    });
}

/** Keeps which news the caller wants. */
export function useChangeFeedSettings() {
  const call = useCall();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (input: { readonly body: FeedChoice; readonly etag: string }) => call(routes.changeFeedSettings, input),
    onSuccess: (settings) => queryClient.setQueryData(queryKeys.feedSettings, settings),
  });
}
