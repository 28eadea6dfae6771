import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from './use-keep-pairing';

/** Accepts a proposal. */
export function useAcceptPairing(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call(routes.acceptPairing, { params: { programId, pairingId } }),
    onSuccess: useKeepPairing(),
  });
}
