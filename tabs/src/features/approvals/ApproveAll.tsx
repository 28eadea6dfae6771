import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import type { Approval } from '../../../../api/src/contract/approval';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { useConfirmation } from '../../ui/use-confirmation';
import { hoursInWords, pairOf } from './approval-words';
import { useApproveSeveral } from './use-approve-several';

/** Approves everything that waits, after showing what that is. Offered from two on. */
export function ApproveAll({ approvals }: { readonly approvals: readonly Approval[] }) {
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const approve = useApproveSeveral();
  if (approvals.length < 2) return null;
  const minutes = approvals.reduce((sum, { timeCost, seats }) => {
    return sum + timeCost.sessions * timeCost.durationMinutes * seats.length;
  }, 0);
  const send = async () => {
    const items = approvals.map(({ programId, pairingId }) => ({ programId, pairingId }));
    const { refused } = await approve.mutateAsync(items);
    setAsking(false);
    const done = items.length - refused.length;
    confirm(
      refused.length === 0
        ? `Approved: all ${done}.`
        : `Approved: ${done}. ${refused.length} could not be approved any more; the list shows what is true now.`,
    );
  };
  return (
    <>
      <BusyButton
        appearance="secondary"
        busy={false}
        icon={<CheckmarkRegular />}
        label={`Approve all ${approvals.length}`}
        onClick={() => setAsking(true)}
      >
        Approve all {approvals.length}
      </BusyButton>
      <ConfirmDialog
        open={asking}
        title={`Approve all ${approvals.length}?`}
        confirm="Approve all"
        busy={approve.isPending}
        onCancel={() => {
          setAsking(false);
          approve.reset();
        }}
        onConfirm={() => void send().catch(() => undefined)}
      >
        <span>{hoursInWords(minutes)} of working time in all, spread over the months ahead:</span>
        <ul>
          {approvals.map((approval) => (
            <li key={`${approval.programId} ${approval.pairingId}`}>{pairOf(approval)}</li>
          ))}
        </ul>
        <ActionFailed error={approve.error} title="Nothing more was approved" />
      </ConfirmDialog>
    </>
  );
}
