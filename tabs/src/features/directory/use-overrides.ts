import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** The lead's corrections of seniority with their version. */
export function useOverrides() {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.overrides,
    queryFn: ({ signal }) => call(routes.seniorityOverrides, { signal }),
  });
}
