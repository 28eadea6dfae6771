import type { Me } from '../../contract/people';
import { addressedApprovals, isWaiting } from '../approvals/addressed-approvals';
import { deciderFor } from '../approvals/decider';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { personCard } from './person-card';

/** The caller, and how many approvals wait for them in all programs; those to be asked later do not count until then. */
export async function describeMe(
  ports: Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings' | 'delegations'>,
  caller: Caller,
): Promise<Me> {
  const [org, programs, decider] = await Promise.all([
    ports.org.current(),
    ports.programs.list(),
    deciderFor(ports, caller),
  ]);
  const nowUtc = ports.clock.nowUtc();
  const perProgram = await Promise.all(programs.map(({ value }) => addressedApprovals(ports, decider, value)));
  const waiting = perProgram
    .flat()
    .filter((subject) => isWaiting(subject) && (subject.approval.snoozedUntilUtc ?? 0) <= nowUtc);
  const inDirectory = (org?.person(caller.personId) ?? null) !== null;
  return {
    person: inDirectory
      ? personCard(org, caller.personId)
      : { id: caller.personId, displayName: 'You', jobTitle: '', department: '' },
    nowUtc: new Date(nowUtc).toISOString(),
    isLead: caller.isLead,
    approvalsWaiting: waiting.length,
    inDirectory,
  };
}
