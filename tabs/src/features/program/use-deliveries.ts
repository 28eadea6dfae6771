import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Whom the service could not reach, for the lead. */
export function useDeliveries() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.deliveries,
    queryFn: ({ signal }) => call(routes.deliveries, { signal }),
    refetchInterval: 60_000,
  });
}
