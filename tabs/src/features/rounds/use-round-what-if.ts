import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** What relaxing each rule by one notch would add to a round. */
export function useRoundWhatIf(programId: string, roundId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.roundWhatIf(programId, roundId),
    queryFn: async ({ signal }) => (await call(routes.roundWhatIf, { params: { programId, roundId }, signal })).items,
    staleTime: Infinity,
  });
}
