import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Pairs that came or went since the round before, page by page. */
export function useRoundChanges(programId: string, roundId: string) {
  const call = useCall();
  return useInfiniteQuery({
    queryKey: queryKeys.roundChanges(programId, roundId),
    queryFn: ({ pageParam, signal }) =>
      call(routes.roundChanges, {
        params: { programId, roundId },
        query: { limit: 25, continuation: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
    staleTime: Infinity,
  });
}
