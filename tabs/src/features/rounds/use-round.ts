import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { roundPollInterval } from './round-words';

/** One round with its version, asked again while it runs. */
export function useRound(programId: string, roundId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.round(programId, roundId),
    queryFn: ({ signal }) => call(routes.round, { params: { programId, roundId }, signal }),
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : roundPollInterval(data.value.state)),
  });
}
