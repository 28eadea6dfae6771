import { useMutation } from '@tanstack/react-query';
import type { ProgramSettings } from '../../../../api/src/contract/program';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepProgram } from './use-keep-program';

/** Creates a program as a draft. */
export function useCreateProgram() {
  const call = useCall();
  return useMutation({
    mutationFn: (settings: ProgramSettings) => call(routes.createProgram, { body: { settings } }),
    onSuccess: useKeepProgram(),
  });
}
