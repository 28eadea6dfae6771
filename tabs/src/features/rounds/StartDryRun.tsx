import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useNavigate } from 'react-router';
import { ActionFailed } from '../../app/ActionFailed';
import { paths } from '../../app/paths';
import { BusyButton } from '../../ui/BusyButton';
import { useStartRound } from './use-start-round';

interface StartDryRunProps {
  readonly programId: string;
  /** The program takes no round, or one is under way already. */
  readonly disabled?: boolean;
}

/** Starts a round as a dry run and opens it. */
export function StartDryRun({ programId, disabled = false }: StartDryRunProps) {
  const navigate = useNavigate();
  const start = useStartRound(programId);
  const send = async () => {
    const round = await start.mutateAsync().catch(() => null);
    if (round !== null) await navigate(paths.round(programId, round.id));
  };
  return (
    <>
      <BusyButton busy={start.isPending} disabled={disabled} icon={<PlayRegular />} onClick={() => void send()}>
        Start dry run
      </BusyButton>
      <ActionFailed error={start.error} title="The dry run was not started" />
    </>
  );
}
