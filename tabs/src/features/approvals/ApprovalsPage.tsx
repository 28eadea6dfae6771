import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useRef } from 'react';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { LiveStatus } from '../../ui/LiveStatus';
import { PageHeading } from '../../ui/PageHeading';
import { Panel } from '../../ui/Panel';
import { Stack } from '../../ui/Stack';
import { DecidedApprovals } from './DecidedApprovals';
import { useApprovals } from './use-approvals';
import { WaitingApproval } from './WaitingApproval';

/** Where a manager decides about time. */
export function ApprovalsPage() {
  const approvals = useApprovals();
  const list = useRef<HTMLElement>(null);
  return (
    <>
      <PageHeading
        title="Approvals"
        lead="You are asked for the time of your people, and for nothing else. Topics, goals and notes belong to the pair."
      />
      <Loaded query={approvals} what="Your approvals" lines={6}>
        {({ waiting, decided }) => (
          <Stack gap="large">
            <section aria-label="Waiting for you" ref={list} tabIndex={-1} style={{ outline: 'none' }}>
              <LiveStatus>
                {waiting.length === 1 ? 'One approval waits for you' : `${waiting.length} approvals wait for you`}
              </LiveStatus>
              <Stack>
                {waiting.length === 0 && (
                  <Panel>
                    <EmptyState icon={<CheckmarkCircleRegular />} title="Nothing waits for you">
                      When two people want to meet and one of them reports to you, you find the request here and in your
                      activity feed.
                    </EmptyState>
                  </Panel>
                )}
                {waiting.map((approval) => (
                  <WaitingApproval
                    key={`${approval.programId} ${approval.pairingId}`}
                    approval={approval}
                    onDecided={() => list.current?.focus()}
                  />
                ))}
              </Stack>
            </section>
            <DecidedApprovals approvals={decided} />
          </Stack>
        )}
      </Loaded>
    </>
  );
}
