import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** How the pairings of a program are going, in averages, for the lead. */
export function useProgramPulse(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.programPulse(programId),
    queryFn: ({ signal }) => call(routes.programPulse, { params: { programId }, signal }),
  });
}
