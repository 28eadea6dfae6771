import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DelegateChoice, DelegateSettings } from '../../../../api/src/contract/approval';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import type { Versioned } from '../../app/call';
import { queryKeys } from '../../app/query-keys';

/** Whom the caller lets decide, and for whom the caller decides. */
export function useDelegate() {
  const call = useCall();
  return useQuery({ queryKey: queryKeys.delegate, queryFn: ({ signal }) => call(routes.delegate, { signal }) });
}

/** Names a delegate. */
export function useChooseDelegate() {
  const call = useCall();
  const { keep, load } = useKeptDelegate();
  return useMutation({
    mutationFn: (input: { readonly body: DelegateChoice; readonly etag: string }) => call(routes.chooseDelegate, input),
    onSuccess: keep,
    onError: load,
  });
}

/** Takes the delegate away. */
export function useRemoveDelegate() {
  const call = useCall();
  const { keep, load } = useKeptDelegate();
  return useMutation({
    mutationFn: (etag: string) => call(routes.removeDelegate, { etag }),
    onSuccess: keep,
    onError: load,
  });
}

/** What is stored is shown: as answered, or loaded again where it was changed in another window. */
function useKeptDelegate() {
  const queryClient = useQueryClient();
  return {
    keep: (settings: Versioned<DelegateSettings>) => queryClient.setQueryData(queryKeys.delegate, settings),
    load: () => queryClient.invalidateQueries({ queryKey: queryKeys.delegate }),
  };
}
