import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from './use-keep-pairing';

/** Moves a session to another time, in Outlook too. */
export function useMoveSession(programId: string, pairingId: string, sessionNumber: number) {
  const call = useCall();
  return useMutation({
    mutationFn: ({ startUtc, expectedStartUtc }: { readonly startUtc: string; readonly expectedStartUtc: string }) =>
      call(routes.moveSession, {
        params: { programId, pairingId, sessionNumber },
        body: { startUtc, expectedStartUtc },
      }),
    onSuccess: useKeepPairing(),
  });
}
