import type { Round } from '../../../../api/src/contract/round';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { useConfirmation } from '../../ui/use-confirmation';
import { useCancelRound } from './use-cancel-round';

/** Stops a round that runs, or discards one that is ready; nobody was told of it. */
export function CancelRound({ round }: { readonly round: Round }) {
  const confirm = useConfirmation();
  const cancel = useCancelRound(round.programId, round.id);
  const send = async () => {
    const cancelled = await cancel.mutateAsync().catch(() => null);
    if (cancelled !== null) confirm(`Round ${round.number} is cancelled. Nobody was told of it.`);
  };
  return (
    <>
      <BusyButton appearance="secondary" busy={cancel.isPending} onClick={() => void send()}>
        Cancel round
      </BusyButton>
      <ActionFailed error={cancel.error} title="The round was not cancelled" />
    </>
  );
}
