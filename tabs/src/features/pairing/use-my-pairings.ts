import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { pollInterval } from './pairing-words';

/** The caller's own pairings, live ones first. */
export function useMyPairings() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.myPairings,
    queryFn: async ({ signal }) => (await call(routes.myPairings, { signal })).items,
    refetchInterval: ({ state: { data = [] } }) => {
      const waits = data.map(pollInterval).filter((wait) => wait !== false);
      return waits.length === 0 ? 30_000 : Math.min(...waits);
    },
  });
}
