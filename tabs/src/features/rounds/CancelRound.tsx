import { useState } from 'react';
import type { Round } from '../../../../api/src/contract/round';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useConfirmation } from '../../ui/use-confirmation';
import { useCancelRound } from './use-cancel-round';

/** Stops a round that runs, at once; or discards one that is ready, which cannot be had back. Nobody was told of either. */
export function CancelRound({ round }: { readonly round: Round }) {
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const cancel = useCancelRound(round.programId, round.id);
  const isReady = round.state === 'ready';
  const send = async () => {
    const cancelled = await cancel.mutateAsync().catch(() => null);
    if (cancelled === null) return;
    setAsking(false);
    confirm(`Round ${round.number} is cancelled. Nobody was told of it.`);
  };
  return (
    <>
      <BusyButton
        appearance="secondary"
        busy={cancel.isPending && !asking}
        onClick={() => (isReady ? setAsking(true) : void send())}
      >
        Cancel round
      </BusyButton>
      <ConfirmDialog
        open={asking}
        title={`Discard round ${round.number}?`}
        confirm="Discard round"
        busy={cancel.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      >
        Its pairs and reasons are gone; a new dry run makes others from what is known then. Nobody was told of this one.
        <ActionFailed error={cancel.error} title="The round was not cancelled" />
      </ConfirmDialog>
      {!asking && <ActionFailed error={cancel.error} title="The round was not cancelled" />}
    </>
  );
}
