import { useNavigate } from 'react-router';
import type { ParticipationDefaults, ParticipationInput } from '../../../../api/src/contract/participation';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { ApiError } from '../../app/api-error';
import { paths } from '../../app/paths';
import { BusyButton } from '../../ui/BusyButton';
import { ButtonLink } from '../../ui/ButtonLink';
import { StickyBar } from '../../ui/StickyBar';
import { useConfirmation } from '../../ui/use-confirmation';
import { draftFromDefaults } from './participation-draft';
import { ParticipationForm } from './ParticipationForm';
import { useJoinProgram } from './use-join-program';

interface JoinFormProps {
  readonly program: Program;
  readonly defaults: ParticipationDefaults;
}

/** Joining: choose topics, accept the rest as it stands. */
export function JoinForm({ program, defaults }: JoinFormProps) {
  const navigate = useNavigate();
  const confirm = useConfirmation();
  const join = useJoinProgram(program.id);
  const { error } = join;
  const send = async (input: ParticipationInput) => {
    // Once joined this form gives way to the one for changes, so that what follows must not hang on it.
    const joined = await join.mutateAsync(input).catch(() => null);
    if (joined === null) return;
    confirm(`You joined ${program.settings.name}.`);
    await navigate(paths.suggestions(program.id));
  };
  return (
    <ParticipationForm
      topics={program.settings.topics}
      initial={draftFromDefaults(defaults)}
      refused={error instanceof ApiError ? error.fieldErrors : []}
      onSubmit={(input) => void send(input)}
    >
      <ActionFailed error={error} title="You have not joined yet" />
      <StickyBar note="You can change or leave at any time.">
        <ButtonLink to={paths.home()}>Cancel</ButtonLink>
        <BusyButton type="submit" busy={join.isPending}>
          Join
        </BusyButton>
      </StickyBar>
    </ParticipationForm>
  );
}
