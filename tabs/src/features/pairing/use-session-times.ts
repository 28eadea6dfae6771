import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';

/** Times that are free for both, read afresh from the calendars each time the picker opens. */
export function useSessionTimes(programId: string, pairingId: string, sessionNumber: number) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.sessionTimes(programId, pairingId, sessionNumber),
    queryFn: ({ signal }) => call(routes.sessionTimes, { params: { programId, pairingId, sessionNumber }, signal }),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}
