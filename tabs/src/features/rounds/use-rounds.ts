import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { roundPollInterval } from './round-words';

/** Rounds of a program, newest first. */
export function useRounds(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.rounds(programId),
    queryFn: async ({ signal }) => (await call(routes.rounds, { params: { programId }, signal })).items,
    refetchInterval: ({ state: { data = [] } }) =>
      data.some(({ state }) => roundPollInterval(state) !== false) ? 2_000 : false,
  });
}
