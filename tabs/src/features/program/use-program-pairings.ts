import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Pairings of a program as the lead sees them, page by page. */
export function useProgramPairings(programId: string) {
  const call = useCall();
  return useInfiniteQuery({
    queryKey: queryKeys.programPairings(programId),
    queryFn: ({ pageParam, signal }) =>
      call(routes.programPairings, { params: { programId }, query: { limit: 200, continuation: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
    refetchInterval: 15_000,
  });
}
