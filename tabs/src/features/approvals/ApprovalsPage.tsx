import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LiveStatus } from '../../ui/LiveStatus';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { DecidedApprovals } from './DecidedApprovals';
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
      <Loaded query={approvals} what="Your approvals" lines={6}>
        {({ waiting, decided }) => (
          <Stack gap="large">
            <>
              <LiveStatus>
                {waiting.length === 1 ? 'One approval waits for you' : `${waiting.length} approvals wait for you`}
              </LiveStatus>
              <Section title="Waiting for you" tone="bare">
                <Stack>
                  {waiting.length === 0 && <NothingWaits />}
                  {waiting.map((approval) => (
                    <WaitingApproval key={`${approval.programId} ${approval.pairingId}`} approval={approval} />
                  ))}
                </Stack>
              </Section>
            </>
            <DecidedApprovals approvals={decided} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}

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
