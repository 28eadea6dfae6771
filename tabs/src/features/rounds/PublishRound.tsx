import { Button, makeStyles } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import type { Round } from '../../../../api/src/contract/round';
import { ActionFailed } from '../../app/ActionFailed';
import type { Versioned } from '../../app/call';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useConfirmation } from '../../ui/use-confirmation';
import { usePublishRound } from './use-publish-round';

const useStyles = makeStyles({ line: { margin: 0 } });

/** Proposes every pair of a finished dry run to its two people. */
export function PublishRound({ round: { value: round, etag } }: { readonly round: Versioned<Round> }) {
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const publish = usePublishRound(round.programId, round.id);
  const { pairs, leftOut } = round.summary ?? { pairs: 0, leftOut: 0 };
  const styles = useStyles();
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
        <p className={styles.line}>
          {pairs === 1 ? 'One pair is' : `${pairs} pairs are`} proposed, and the people in them are notified at once.
        </p>
        {leftOut > 0 && (
          <p className={styles.line}>
            {leftOut === 1 ? 'The person left out goes' : `The ${leftOut} people left out go`} first in the next round.
          </p>
        )}
        <p className={styles.line}>A published round cannot be taken back; each person can still decline.</p>
        <ActionFailed error={publish.error} title="The round was not published" />
      </ConfirmDialog>
    </>
  );
}
