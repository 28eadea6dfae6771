import { useMutation } from '@tanstack/react-query';
import { routes } from '../../../../api/src/contract/routes';
import { useCall } from '../../app/api-context';
import { useKeepProgram } from '../program/use-keep-program';
import { type RelaxableRule, settingsOf, withSettings } from './rule-effects';

type Settings = Readonly<Partial<Record<RelaxableRule, number>>>;

/** Changes some rules of a program, as it stands now; answers what they were before. */
export function useChangeRules(programId: string) {
  const call = useCall();
  const keep = useKeepProgram();
  return useMutation({
    mutationFn: async (changed: Settings) => {
      const { value, etag } = await call(routes.program, { params: { programId } });
      const body = withSettings(value.settings, changed);
      const program = await call(routes.changeProgram, { params: { programId }, body, etag });
      return { program, before: settingsOf(value.settings, Object.keys(changed)) };
    },
    onSuccess: ({ program }) => keep(program),
  });
}
