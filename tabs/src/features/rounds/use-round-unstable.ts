import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Pairs of people who would both prefer each other, page by page. */
export function useRoundUnstable(programId: string, roundId: string) {
  const call = useCall();
  return useInfiniteQuery({
    queryKey: queryKeys.roundUnstable(programId, roundId),
    queryFn: ({ pageParam, signal }) =>
      call(routes.roundUnstable, {
        params: { programId, roundId },
        query: { limit: 25, continuation: pageParam },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
    staleTime: Infinity,
  });
}
