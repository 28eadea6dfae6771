import type { Approval as ApprovalShape, Approvals } from '../../contract/approval';
import { seatOf } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import type { Caller } from '../ports/caller';
import type { OrgView } from '../ports/directory';
import type { ReadPorts } from '../pairings/read-pairings';
import { approvalSubjects, type ApprovalSubject } from './approval-subject';
import { presentApproval } from './present-approval';

/** Decided approvals that are shown at most. */
const MOST_DECIDED = 100;

/** Approvals addressed to the caller in all programs: those that wait by deadline, those decided with the latest first. */
export async function listApprovals(ports: ReadPorts, caller: Caller): Promise<Approvals> {
  const [org, programs] = await Promise.all([ports.org.current(), ports.programs.list()]);
  const perProgram = await Promise.all(programs.map(({ value }) => ofProgram(ports, caller, value, org)));
  const all = perProgram.flat();
  const latestFirst = all
    .filter((approval) => approval.decision !== null)
    .sort((a, b) => ((a.decidedAtUtc ?? '' < (b.decidedAtUtc ?? '')) ? 1 : -1));
  return {
    waiting: all.filter((approval) => approval.decision === null).sort((a, b) => (a.dueAtUtc < b.dueAtUtc ? -1 : 1)),
    decided: latestFirst.slice(0, MOST_DECIDED),
  };
}

async function ofProgram(
  ports: ReadPorts,
  caller: Caller,
  program: Program,
  org: OrgView | null,
): Promise<ApprovalShape[]> {
  const subjects = await addressedTo(ports, caller, program.id);
  const someWait = subjects.some(({ approval, endedAtUtc }) => approval.decision === null && endedAtUtc === null);
  const team = someWait ? teamOf(org, caller.personId) : [];
  const teamPairings = team.length === 0 ? 0 : await ports.pairings.countLive(program.id, team);
  return subjects.map((subject) => presentApproval(subject, program, org, besideThis(subject, team, teamPairings)));
}

async function addressedTo(ports: ReadPorts, caller: Caller, programId: string): Promise<ApprovalSubject[]> {
  const [asked, forLead] = await Promise.all([
    ports.pairings.listByApprover(programId, caller.personId),
    caller.isLead ? ports.pairings.listForLead(programId) : [],
  ]);
  const of = (pairings: typeof asked, approverId: string | null) =>
    pairings
      .filter((pairing) => seatOf(pairing, caller.personId) === null)
      .flatMap(approvalSubjects)
      .filter(({ approval }) => approval.approverId === approverId);
  return [...of(asked, caller.personId), ...of(forLead, null)];
}

function teamOf(org: OrgView | null, personId: string): string[] {
  const manager = org?.indexOf(personId) ?? -1;
  if (org === null || manager < 0) return [];
  return [...org.chart.reportsOf(manager)].flatMap((index) => org.people[index]?.id ?? []);
}

function besideThis({ people, approval, endedAtUtc }: ApprovalSubject, team: readonly string[], live: number): number {
  if (approval.approverId === null) return 0;
  const counted = endedAtUtc === null && (team.includes(people.junior) || team.includes(people.senior));
  return Math.max(0, live - Number(counted));
}
