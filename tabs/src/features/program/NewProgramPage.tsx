import { useNavigate } from 'react-router';
import type { ProgramSettings } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { ApiError } from '../../app/api-error';
import { LeadOnly } from '../../app/LeadOnly';
import { paths } from '../../app/paths';
import { BusyButton } from '../../ui/BusyButton';
import { ButtonLink } from '../../ui/ButtonLink';
import { PageHeading } from '../../ui/PageHeading';
import { StickyBar } from '../../ui/StickyBar';
import { useConfirmation } from '../../ui/use-confirmation';
import { defaultProgramSettings } from '../../../../api/src/contract/program-defaults';
import { ProgramForm } from './ProgramForm';
import { useCreateProgram } from './use-create-program';

/** A new program from defaults that are good enough to publish at once. */
export function NewProgramPage() {
  const navigate = useNavigate();
  const confirm = useConfirmation();
  const create = useCreateProgram();
  const { error } = create;
  const send = async (settings: ProgramSettings) => {
    const created = await create.mutateAsync(settings).catch(() => null);
    if (created === null) return;
    confirm(`${created.value.settings.name} is created as a draft.`);
    await navigate(paths.program(created.value.id));
  };
  return (
    <LeadOnly>
      <PageHeading
        title="Create a program"
        lead="Everything below has a good default. Give it a name and create it; nobody sees it before you publish it."
        back={{ to: paths.programs(), label: 'Programs' }}
      />
      <ProgramForm
        initial={defaultProgramSettings}
        refused={error instanceof ApiError ? error.fieldErrors : []}
        onSubmit={(settings) => void send(settings)}
      >
        <ActionFailed error={error} title="The program was not created" />
        <StickyBar note="You can change all of it later.">
          <ButtonLink to={paths.programs()}>Cancel</ButtonLink>
          <BusyButton type="submit" busy={create.isPending}>
            Create program
          </BusyButton>
        </StickyBar>
      </ProgramForm>
    </LeadOnly>
  );
}
