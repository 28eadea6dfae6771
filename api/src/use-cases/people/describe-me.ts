import type { Me } from '../../contract/people';
import type { Caller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import { personCard } from './person-card';

/** The caller, and how many approvals wait for them in all programs. */
export async function describeMe(
  ports: Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings'>,
  caller: Caller,
): Promise<Me> {
  const [org, programs] = await Promise.all([ports.org.current(), ports.programs.list()]);
  const waiting = await Promise.all(programs.map(({ value }) => approvalsWaiting(ports, value.id, caller)));
  const inDirectory = (org?.person(caller.personId) ?? null) !== null;
  return {
    person: inDirectory
      ? personCard(org, caller.personId)
      : { id: caller.personId, displayName: 'You', jobTitle: '', department: '' },
    nowUtc: new Date(ports.clock.nowUtc()).toISOString(),
    isLead: caller.isLead,
    approvalsWaiting: waiting.reduce((total, count) => total + count, 0),
    inDirectory,
  };
}

async function approvalsWaiting(ports: Pick<Ports, 'pairings'>, programId: string, caller: Caller): Promise<number> {
  const [asked, forLead] = await Promise.all([
    ports.pairings.listByApprover(programId, caller.personId),
    caller.isLead ? ports.pairings.listForLead(programId) : [],
  ]);
  const waits = (approverId: string | null) => (count: number, pairing: (typeof asked)[number]) =>
    count +
    (pairing.state === 'awaiting-approval'
      ? pairing.approvals.filter((one) => one.approverId === approverId && one.decision === null).length
      : 0);
  return asked.reduce(waits(caller.personId), 0) + forLead.reduce(waits(null), 0);
}
