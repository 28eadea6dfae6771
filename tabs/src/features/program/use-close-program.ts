import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepProgram } from './use-keep-program';

/** Ends enrolment and rounds; pairings go on. */
export function useCloseProgram(programId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call(routes.closeProgram, { params: { programId } }),
    onSuccess: useKeepProgram(),
  });
}
