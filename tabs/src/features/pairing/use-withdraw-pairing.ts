import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from './use-keep-pairing';

/** Leaves a pairing without fault; its future sessions are cancelled. */
export function useWithdrawPairing(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (reason: string | null) =>
      call(routes.withdrawPairing, { params: { programId, pairingId }, body: { reason } }),
    onSuccess: useKeepPairing(),
  });
}
