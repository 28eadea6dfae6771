import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** All programs for the lead, the open ones for others. */
export function usePrograms() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.programs,
    queryFn: async ({ signal }) => (await call(routes.programs, { signal })).items,
  });
}
