import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DelegateChoice, DelegateSettings } from '../../../../api/src/contract/approval';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Whom the caller lets decide, and for whom the caller decides. */
export function useDelegate() {
  const call = useCall();
  return useQuery({ queryKey: queryKeys.delegate, queryFn: ({ signal }) => call(routes.delegate, { signal }) });
}

/** Names a delegate. */
export function useChooseDelegate() {
  const call = useCall();
  const keep = useKeepDelegate();
  return useMutation({
    mutationFn: (body: DelegateChoice) => call(routes.chooseDelegate, { body }),
    onSuccess: keep,
  });
}

/** Takes the delegate away. */
export function useRemoveDelegate() {
  const call = useCall();
  const keep = useKeepDelegate();
  return useMutation({ mutationFn: () => call(routes.removeDelegate, {}), onSuccess: keep });
}

function useKeepDelegate() {
  const queryClient = useQueryClient();
  return (settings: DelegateSettings) => queryClient.setQueryData(queryKeys.delegate, settings);
}
