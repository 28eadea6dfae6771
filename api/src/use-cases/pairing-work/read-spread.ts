import type { Pairing, SeatName } from '../../domain/pairing/pairing';
import { takenTimes } from '../../domain/pairing/sessions-ahead';
import { holders } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import { capsOf } from '../../domain/program/spread-policy';
import type { Interval } from '../../domain/scheduling/calendar';
import type { SeatSpread, SpreadRules } from '../../domain/scheduling/spread';
import type { OrgView } from '../ports/directory';
import type { Ports } from '../ports/ports';
import { orgOf } from './performer';

export type SpreadPorts = Pick<Ports, 'org' | 'pairings' | 'programs'>;

/** More people under one post than this are no team; charts are messy. */
const LARGEST_TEAM = 250;

/** Two people whose sessions are to be spread. */
export interface PairToSpread {
  readonly juniorId: string;
  readonly seniorId: string;
  /** Their own pairing, whose sessions are not in the way; null where there is none. */
  readonly pairingId: string | null;
  /** Sessions of their own that stay where they are. */
  readonly staying?: readonly Interval[];
}

/** What the sessions of two people have to keep clear of, and the pairings that it comes from. */
export interface PairSpread {
  readonly rules: SpreadRules;
  readonly others: readonly Pairing[];
}

/**
 * Reads what spreads the sessions of two people: the sessions that each has in other pairings, whatever program they belong
 * to and also where they stand in no calendar yet; those of the people under the same manager; and the program's caps.
 *
 * @param counts which of the other pairings are looked at; by default all.
 */
export async function readSpread(
  ports: SpreadPorts,
  program: Program,
  pair: PairToSpread,
  counts: (other: Pairing) => boolean = () => true,
): Promise<PairSpread> {
  const org = await orgOf(ports);
  const teams = { junior: teamOf(org, pair.juniorId), senior: teamOf(org, pair.seniorId) };
  const people = [...new Set([pair.juniorId, pair.seniorId, ...teams.junior, ...teams.senior])];
  const programs = await ports.programs.list();
  const read = await Promise.all(programs.map(({ value }) => ports.pairings.listWithSeries(value.id, people)));
  const others = read
    .flat()
    .filter((other) => (other.programId !== program.id || other.id !== pair.pairingId) && counts(other));
  const { spread } = program.settings;
  const seatOf = (personId: string, team: readonly string[]): SeatSpread => ({
    sessions: [...(pair.staying ?? []), ...others.flatMap((other) => timesOf(other, new Set([personId])))],
    ...(team.length > 0 && {
      team: {
        teamSize: team.length,
        teamBusy: others.flatMap((other) => timesOf(other, new Set(team.filter((member) => member !== personId)))),
        maxAwayShare: spread.maxTeamAwayPercent / 100,
      },
    }),
  });
  return {
    rules: {
      ...capsOf(spread),
      junior: seatOf(pair.juniorId, teams.junior),
      senior: seatOf(pair.seniorId, teams.senior),
    },
    others,
  };
}

/** The pair of a pairing, as its spread is read. */
export function pairOf({ id, junior, senior }: Readonly<Record<SeatName, { personId: string }>> & { id: string }) {
  return { juniorId: junior.personId, seniorId: senior.personId, pairingId: id };
}

/** When the people among these are in sessions of a pairing; twice where both of its people are among them. */
function timesOf(pairing: Pairing, people: ReadonlySet<string>): readonly Interval[] {
  return holders(pairing).flatMap(({ personId }) => (people.has(personId) ? takenTimes(pairing) : []));
}

/** The people under a person's direct manager, the person included; nobody where there is no such team. */
function teamOf(org: OrgView, personId: string): readonly string[] {
  const { chart, people } = org;
  const manager = chart.managerOf[org.indexOf(personId)] ?? -1;
  if (manager === -1 || (chart.reportCount[manager] ?? 0) > LARGEST_TEAM) return [];
  return [...chart.reportsOf(manager)].flatMap((report) => people[report]?.id ?? []);
}
