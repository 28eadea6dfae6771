import type { Approval as ApprovalShape, Approvals } from '../../contract/approval';
import type { Program } from '../../domain/program/program';
import type { Caller } from '../ports/caller';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { addressedApprovals, isWaiting } from './addressed-approvals';
import type { ApprovalSubject } from './approval-subject';
import { deciderFor } from './decider';
import { presentApproval, type TeamLoad } from './present-approval';

/** Decided approvals that are shown at most. */
const MOST_DECIDED = 100;

export type ApprovalReadPorts = Pick<Ports, 'clock' | 'org' | 'programs' | 'pairings' | 'delegations'>;

/** Approvals that are the caller's in all programs: those that wait by deadline, those decided with the latest first. */
export async function listApprovals(ports: ApprovalReadPorts, caller: Caller): Promise<Approvals> {
  const [org, programs, viewer] = await Promise.all([
    ports.org.current(),
    ports.programs.list(),
    deciderFor(ports, caller),
  ]);
  const perProgram = await Promise.all(
    programs.map(async ({ value: program }) => {
      const subjects = await addressedApprovals(ports, viewer, program);
      return Promise.all(subjects.map((subject) => present(ports, caller, subject, program, org)));
    }),
  );
  const all = perProgram.flat();
  const latestFirst = all
    .filter((approval) => approval.decision !== null)
    .sort((a, b) => ((a.decidedAtUtc ?? '') < (b.decidedAtUtc ?? '') ? 1 : -1));
  return {
    waiting: all.filter((approval) => approval.decision === null).sort((a, b) => (a.dueAtUtc < b.dueAtUtc ? -1 : 1)),
    decided: latestFirst.slice(0, MOST_DECIDED),
  };
}

async function present(
  ports: ApprovalReadPorts,
  caller: Caller,
  subject: ApprovalSubject,
  program: Program,
  org: OrgView | null,
): Promise<ApprovalShape> {
  const load = isWaiting(subject) ? await teamLoad(ports, program, org, subject) : { people: 0, pairings: 0 };
  return presentApproval(subject, program, org, caller.personId, load);
}

/**
 * What the team in question gives already, beside this pairing: the people who report to the same manager as the person whose
 * time it is, whoever decides. Nothing is said where two teams are concerned.
 */
async function teamLoad(
  ports: Pick<Ports, 'pairings'>,
  program: Program,
  org: OrgView | null,
  { people, approval }: ApprovalSubject,
): Promise<TeamLoad> {
  if (org === null) return { people: 0, pairings: 0 };
  const [manager = -1, ...others] = new Set(
    approval.seats.map((seat) => org.chart.managerOf[org.indexOf(people[seat])] ?? -1),
  );
  if (manager < 0 || others.length > 0) return { people: 0, pairings: 0 };
  const team = [...org.chart.reportsOf(manager)].flatMap((index) => org.people[index]?.id ?? []);
  if (team.length === 0) return { people: 0, pairings: 0 };
  const live = await ports.pairings.countLive(program.id, team);
  const counted = team.includes(people.junior) || team.includes(people.senior);
  return { people: team.length, pairings: Math.max(0, live - Number(counted)) };
}
