import { useMutation } from '@tanstack/react-query';
import type { ProgramSettings } from '../../../../api/src/contract/program';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepProgram } from './use-keep-program';

interface Change {
  readonly settings: ProgramSettings;
  /** Of the version that the lead has seen. */
  readonly etag: string;
}

/** Changes the settings of a program; fails with 412 where somebody else changed them meanwhile. */
export function useChangeProgram(programId: string) {
  const call = useCall();
  return useMutation({
    mutationFn: ({ settings, etag }: Change) =>
      call(routes.changeProgram, { params: { programId }, body: settings, etag }),
    onSuccess: useKeepProgram(),
  });
}
