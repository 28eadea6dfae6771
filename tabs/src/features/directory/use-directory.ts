import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** State and quality of the synced org chart, asked again while it syncs; only for the lead. */
export function useDirectory() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.directory,
    queryFn: ({ signal }) => call(routes.directory, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'syncing' ? 1_000 : data?.review?.state === 'under-way' ? 5_000 : false,
  });
}
