import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import type { OwnPick } from '../../../../api/src/contract/pairing';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepPairing } from '../pairing/use-keep-pairing';

/** Proposes a pairing with one of the own suggestions. */
export function usePickPartner(programId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: (body: z.infer<typeof OwnPick>) => call(routes.pickPartner, { params: { programId }, body }),
    onSuccess: useKeepPairing(),
  });
}
