import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import { ActionFailed } from '../../app/ActionFailed';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { useConfirmation } from '../../ui/use-confirmation';
import type { ApprovalDecision } from '../../../../api/src/contract/approval';
import { useDecideApproval } from '../approvals/use-decide-approval';
import type { PairingRow } from './pairing-filter';

/** The decision that falls to the lead, because no manager can make it. */
export function LeadDecision({ row }: { readonly row: PairingRow }) {
  const confirm = useConfirmation();
  const [rejecting, setRejecting] = useState(false);
  const decide = useDecideApproval(row.programId, row.id);
  if (!row.leadDecides) return null;
  const pair = `${row.junior.displayName} and ${row.senior.displayName}`;
  const send = async (decision: ApprovalDecision, sentence: string) => {
    const decided = await decide.mutateAsync(decision).catch(() => null);
    if (decided === null) return;
    setRejecting(false);
    confirm(sentence);
  };
  return (
    <>
      <Actions>
        <BusyButton
          size="small"
          busy={decide.isPending && !rejecting}
          icon={<CheckmarkRegular />}
          label={`Approve ${pair}`}
          onClick={() => void send({ decision: 'approve' }, `Approved: ${pair}.`)}
        >
          Approve
        </BusyButton>
        <BusyButton
          size="small"
          appearance="secondary"
          busy={false}
          disabled={decide.isPending}
          label={`Decline ${pair}`}
          onClick={() => setRejecting(true)}
        >
          Decline
        </BusyButton>
      </Actions>
      {!rejecting && <ActionFailed error={decide.error} title="Your decision was not saved" />}
      {rejecting && (
        <ReasonDialog
          open
          title={`Decline the time for ${pair}?`}
          confirm="Decline request"
          hint="Both people will read it."
          required
          busy={decide.isPending}
          onCancel={() => setRejecting(false)}
          onConfirm={(reason) => void send({ decision: 'reject', reason: reason ?? '' }, `Declined: ${pair}.`)}
        >
          The pairing ends and both people are told why.
          <ActionFailed error={decide.error} title="Your decision was not saved" />
        </ReasonDialog>
      )}
    </>
  );
}
