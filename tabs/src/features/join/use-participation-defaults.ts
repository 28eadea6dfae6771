import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** What the caller may accept as it stands when joining. */
export function useParticipationDefaults(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.participationDefaults(programId),
    queryFn: ({ signal }) => call(routes.participationDefaults, { params: { programId }, signal }),
    staleTime: Infinity,
  });
}
