import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Approvals that wait for the caller, and those decided. */
export function useApprovals() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.approvals,
    queryFn: ({ signal }) => call(routes.approvals, { signal }),
    // What can be taken back changes within seconds; nothing else does.
    refetchInterval: ({ state }) =>
      state.data?.decided.some(({ undoUntilUtc }) => undoUntilUtc !== null) ? 4_000 : 20_000,
  });
}
