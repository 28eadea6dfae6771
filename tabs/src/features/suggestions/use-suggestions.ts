import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** The caller's best possible partners, with reasons. */
export function useSuggestions(programId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.suggestions(programId),
    queryFn: ({ signal }) => call(routes.suggestions, { params: { programId }, signal }),
  });
}
