import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Pairs to make first and to keep apart in the next dry runs, with their version. */
export function usePairWishes(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.pairWishes(programId),
    queryFn: ({ signal }) => call(routes.pairWishes, { params: { programId }, signal }),
  });
}
