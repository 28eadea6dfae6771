import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from './use-keep-pairing';

/** Declines a proposal; the reason, if any, is shown to the partner. */
export function useDeclinePairing(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (reason: string | null) =>
      call(routes.declinePairing, { params: { programId, pairingId }, body: { reason } }),
    onSuccess: useKeepPairing(),
  });
}
