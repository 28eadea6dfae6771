import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepProgram } from './use-keep-program';

/** Opens a draft for people to join. */
export function usePublishProgram(programId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: () => call(routes.publishProgram, { params: { programId } }),
    onSuccess: useKeepProgram(),
  });
}
