import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useNavigate } from 'react-router';
import type { Program } from '../../../../api/src/contract/program';
import { ActionFailed } from '../../app/ActionFailed';
import { paths } from '../../app/paths';
import { BusyButton } from '../../ui/BusyButton';
import { useStartRound } from './use-start-round';

interface StartDryRunProps {
  readonly program: Program;
  /** A round is under way already. */
  readonly running: boolean;
}

/** Starts a round as a dry run and opens it. */
export function StartDryRun({ program, running }: StartDryRunProps) {
  const navigate = useNavigate();
  const start = useStartRound(program.id);
  const send = async () => {
    const round = await start.mutateAsync().catch(() => null);
    if (round !== null) await navigate(paths.round(program.id, round.id));
  };
  return (
    <>
      <BusyButton
        busy={start.isPending}
        disabled={program.state !== 'open' || running}
        icon={<PlayRegular />}
        onClick={() => void send()}
      >
        Start dry run
      </BusyButton>
      <ActionFailed error={start.error} title="The dry run was not started" />
    </>
  );
}
