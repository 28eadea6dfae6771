import { useInfiniteQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Who takes part, page by page. */
export function useParticipants(programId: string) {
  const call = useCall();
  return useInfiniteQuery({
    queryKey: queryKeys.participants(programId),
    queryFn: ({ pageParam, signal }) =>
      call(routes.participants, { params: { programId }, query: { limit: 50, continuation: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ continuation }) => continuation,
  });
}
