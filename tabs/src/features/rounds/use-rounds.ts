import { useInfiniteQuery } from '@tanstack/react-query';
import type { Round } from '../../../../api/src/contract/round';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { roundPollInterval } from './round-words';

/** Whether a round is still being computed, so that it is worth asking again. */
export const isRunning = ({ state }: Round): boolean => roundPollInterval(state) !== false;

/** Rounds of a program page by page, newest first. */
export function useRounds(programId: string) {
  const call = useCall();
  return useInfiniteQuery({
    queryKey: queryKeys.rounds(programId),
    queryFn: ({ pageParam, signal }) =>
      call(routes.rounds, { params: { programId }, query: { limit: 25, continuation: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some(isRunning)) === true ? 2_000 : false,
  });
}
