import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** People by name or title; asks only from two characters on, and keeps the last answer while the next is on its way. */
export function useFindPeople(search: string) {
  const call = useCall();
  const wanted = search.trim().slice(0, 100);
  return useQuery({
    queryKey: queryKeys.people(wanted),
    queryFn: async ({ signal }) => (await call(routes.findPeople, { query: { search: wanted }, signal })).items,
    enabled: wanted.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
