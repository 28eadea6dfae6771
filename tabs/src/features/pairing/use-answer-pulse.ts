import { useMutation } from '@tanstack/react-query';
import type { PulseAnswer } from '../../../../api/src/contract/pairing';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from './use-keep-pairing';

/** Says how the pairing is going. */
export function useAnswerPulse(programId: string, pairingId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (body: PulseAnswer) => call(routes.answerPulse, { params: { programId, pairingId }, body }),
    onSuccess: useKeepPairing(),
  });
}
