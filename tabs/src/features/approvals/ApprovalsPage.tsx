import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Approvals } from '../../../../api/src/contract/approval';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LiveStatus } from '../../ui/LiveStatus';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { ApproveAll } from './ApproveAll';
import { DecidedApprovals } from './DecidedApprovals';
import { DelegateSettings } from './DelegateSettings';
import { JustApproved } from './JustApproved';
import { useApprovals } from './use-approvals';
import { WaitingApproval } from './WaitingApproval';

/** Where a manager decides about time. */
export function ApprovalsPage() {
  const approvals = useApprovals();
  return (
    <>
      <PageHeading
        title="Approvals"
        lead="You are asked for the time of your people, and for nothing else. Topics, goals and notes belong to the pair."
      />
      <Stack gap="large">
        <Loaded query={approvals} what="Your approvals" lines={6}>
          {(loaded) => <Lists approvals={loaded} />}
        </Loaded>
        <DelegateSettings />
      </Stack>
    </>
  );
}

function Lists({ approvals: { waiting, decided } }: { readonly approvals: Approvals }) {
  const now = waiting.filter(({ snoozedUntilUtc }) => snoozedUntilUtc === null);
  const later = waiting.filter(({ snoozedUntilUtc }) => snoozedUntilUtc !== null);
  const undoable = decided.filter(({ undoUntilUtc }) => undoUntilUtc !== null);
  return (
    <Stack gap="large">
      <>
        <LiveStatus>
          {now.length === 1 ? 'One approval waits for you' : `${now.length} approvals wait for you`}
        </LiveStatus>
        <JustApproved approvals={undoable} />
      </>
      <Section title="Waiting for you" tone="bare" action={<ApproveAll approvals={now} />}>
        <Stack>
          {now.length === 0 && <NothingWaits />}
          {now.map((approval) => (
            <WaitingApproval key={keyOf(approval)} approval={approval} />
          ))}
        </Stack>
      </Section>
      {later.length > 0 && (
        <Section title="Asked again later" tone="bare">
          <Stack>
            {later.map((approval) => (
              <WaitingApproval key={keyOf(approval)} approval={approval} />
            ))}
          </Stack>
        </Section>
      )}
      <DecidedApprovals approvals={decided.filter((approval) => !undoable.includes(approval))} />
    </Stack>
  );
}

const keyOf = ({ programId, pairingId, approvalId }: Approvals['waiting'][number]) =>
  `${programId} ${pairingId} ${approvalId}`;

function NothingWaits() {
  return (
    <Panel>
      <EmptyState icon={<CheckmarkCircleRegular />} title="Nothing waits for you">
        When two people want to meet and one of them reports to you, you find the request here and in your activity
        feed.
      </EmptyState>
    </Panel>
  );
}
