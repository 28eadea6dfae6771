import { useQuery } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { queryKeys } from '../../app/query-keys';
import { pollInterval } from './pairing-words';

/** One pairing of the caller, asked again while it moves by itself. */
export function usePairing(programId: string, pairingId: string) {
  const call = useCall();
  return useQuery({
    queryKey: queryKeys.pairing(programId, pairingId),
    queryFn: ({ signal }) => call(routes.pairing, { params: { programId, pairingId }, signal }),
    refetchInterval: ({ state: { data } }) => (data === undefined ? false : pollInterval(data)),
  });
}
