import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** What would be booked for two people, were everybody to agree now. */
export function useBookingPreview(programId: string, juniorId: string, seniorId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.bookingPreview(programId, juniorId, seniorId),
    queryFn: ({ signal }) =>
      call(routes.bookingPreview, { params: { programId }, query: { juniorId, seniorId }, signal }),
    staleTime: 60_000,
  });
}
