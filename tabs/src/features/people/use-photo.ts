import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** The small picture of a person; null until it is known, and where there is none. A picture hardly ever changes. */
export function usePhoto(personId: string): string | null {
  const call = useCall();
  const { data } = useQuery({
    queryKey: queryKeys.photo(personId),
    queryFn: ({ signal }) => call(routes.personPhoto, { params: { personId }, signal }),
    staleTime: Infinity,
    retry: false,
  });
  return data?.photo ?? null;
}
