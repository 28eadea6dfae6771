import { Button } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import type { Round } from '../../../../api/src/contract/round';
import { ActionFailed } from '../../app/ActionFailed';
import type { Versioned } from '../../app/call';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useConfirmation } from '../../ui/use-confirmation';
import { pairsInWords, peopleInWords } from './round-words';
import { usePublishRound } from './use-publish-round';

/** Proposes every pair of a finished dry run to its two people. */
export function PublishRound({ round: { value: round, etag } }: { readonly round: Versioned<Round> }) {
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const publish = usePublishRound(round.programId, round.id);
  const pairs = round.summary?.pairs ?? 0;
  const send = async () => {
    const published = await publish.mutateAsync(etag).catch(() => null);
    if (published === null) return;
    setAsking(false);
    confirm(`Round ${round.number} is published. People are asked now.`);
  };
  return (
    <>
      <Button
        appearance="primary"
        icon={<SendRegular />}
        disabledFocusable={pairs === 0}
        onClick={() => setAsking(true)}
      >
        Publish round
      </Button>
      <ConfirmDialog
        open={asking}
        title={`Publish round ${round.number}?`}
        confirm="Publish"
        busy={publish.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => void send()}
      >
        {pairs === 1 ? 'One pair is' : `${pairs} pairs are`} proposed, and the people in them are notified at once
        {round.summary !== null && round.summary.leftOut > 0
          ? `. ${peopleInWords(round.summary.leftOut)} left out will go first in the next round`
          : ''}
        . This cannot be taken back for {pairsInWords(pairs)} at a time; each person can decline.
        <ActionFailed error={publish.error} title="The round was not published" />
      </ConfirmDialog>
    </>
  );
}
