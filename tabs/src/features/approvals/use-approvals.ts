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
    refetchInterval: 20_000,
  });
}
