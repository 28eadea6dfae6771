import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Seniority of a person, with its evidence. */
export function usePersonSeniority(personId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.seniority(personId),
    queryFn: ({ signal }) => call(routes.personSeniority, { params: { personId }, signal }),
  });
}
