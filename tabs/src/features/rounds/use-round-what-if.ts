import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** What relaxing each rule would add to a round, asked again while it is being worked out. */
export function useRoundWhatIf(programId: string, roundId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.roundWhatIf(programId, roundId),
    queryFn: ({ signal }) => call(routes.roundWhatIf, { params: { programId, roundId }, signal }),
    staleTime: ({ state: { data } }) => (data?.computing === false ? Infinity : 0),
    refetchInterval: ({ state: { data } }) => (data?.computing === true ? 2_000 : false),
  });
}
