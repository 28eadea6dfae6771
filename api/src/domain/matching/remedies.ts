import { assignedPairs } from './assigned-pairs';
import type { RuleName } from './legal';
import type { PartnerScan } from './partner-scan';
import { pairValue, reducedValue } from './problem';
import { type Relaxation, relaxations } from './relaxations';
import type { RemedyChange } from './round-outcome';
import type { SeatReason } from './seat-reason';
import { type SolvedRound, solveRound } from './solve-round';

/** A change after which a best round includes the person, in words and as data. */
export interface Remedy {
  readonly change: RemedyChange;
  readonly sentence: string;
}

/** Up to this many rows times columns, every rule is relaxed in turn to see whom that would include. */
const RELAXED_UP_TO = 4_000_000;

/**
 * The smallest change that would include somebody who was left out, each kind proven:
 *
 * - *One more seat* for a partner to whom the person's edge is tight. The partner's price bounds what another of their
 *   seats is worth to any round (linear-programming duality), and giving it to the person is worth just that: a
 *   best round with that seat includes them.
 * - *One more topic* where only the exchange rules out a partner who still has a free seat. The new pair could be
 *   added to the round as it is; a round with one pair more must use it, since all others were possible before.
 * - *Certainty about the person's level* where only that rules out a partner who still has a free seat; for the same reason.
 * - *A rule one notch more generous*: the round is solved again with it, and includes the person.
 */
export class Remedies {
  private readonly rowOf: Map<number, number>;
  private readonly columnOf: Map<number, number>;
  private readonly value: number;
  private readonly rowsOfColumn: { start: Int32Array; edge: Int32Array; row: Int32Array };
  private readonly hasRoom: Readonly<Record<'junior' | 'senior', ReadonlySet<number>>>;
  private included: readonly { relaxation: Relaxation; people: ReadonlySet<number> }[] | null = null;

  constructor(private readonly solved: SolvedRound) {
    const { sides } = solved.work;
    this.rowOf = placeOf(sides.rowPerson);
    this.columnOf = placeOf(sides.columnPerson);
    this.value = pairValue(solved.full.problem);
    this.rowsOfColumn = transposed(solved);
    this.hasRoom = freeSeats(solved);
  }

  /** The remedy for a person and the seat that their reason speaks of; `scan` has just counted the person. */
  find(person: number, { seat }: SeatReason, scan: PartnerScan): Remedy | null {
    return (
      this.oneMoreSeat(person, seat) ??
      this.oneMoreTopic(seat, scan) ??
      this.sureLevel(person, seat, scan) ??
      this.relaxedRule(person)
    );
  }

  private oneMoreSeat(person: number, seat: 'junior' | 'senior'): Remedy | null {
    const partner = this.tightPartner(person, seat);
    if (partner === null) return null;
    const other = seat === 'junior' ? 'senior' : 'junior';
    return {
      change: { kind: 'one-more-seat', partnerId: this.solved.input.participants[partner]!.personId },
      sentence: `One more ${other} seat for one of those who could be paired with this person would make room.`,
    };
  }

  private tightPartner(person: number, seat: 'junior' | 'senior'): number | null {
    const { work, full } = this.solved;
    const { problem, result } = full;
    const isTight = (row: number, column: number, edge: number) =>
      reducedValue(result.prices, this.value, row, column, problem.weight[edge]!) === 0;
    if (seat === work.sides.rows) {
      const row = this.rowOf.get(person);
      if (row === undefined) return null;
      for (let edge = problem.rowStart[row]!; edge < problem.rowStart[row + 1]!; edge++) {
        if (isTight(row, problem.column[edge]!, edge)) return work.sides.columnPerson[problem.column[edge]!]!;
      }
      return null;
    }
    const column = this.columnOf.get(person);
    if (column === undefined) return null;
    const { start, edge, row } = this.rowsOfColumn;
    for (let at = start[column]!; at < start[column + 1]!; at++) {
      if (isTight(row[at]!, column, edge[at]!)) return work.sides.rowPerson[row[at]!]!;
    }
    return null;
  }

  private oneMoreTopic(seat: 'junior' | 'senior', scan: PartnerScan): Remedy | null {
    const other = seat === 'junior' ? 'senior' : 'junior';
    const partners = this.withRoom(other, scan, 'reverse-exchange').length;
    if (partners === 0) return null;
    const verb = seat === 'junior' ? 'sharing' : 'seeking';
    return {
      change: { kind: 'one-more-topic', partners },
      sentence:
        partners === 1
          ? `By ${verb} one more topic this person would be included: topics alone rule out one ${other} with a free seat.`
          : `By ${verb} one more topic this person would be included: topics alone rule out ${partners} ${other}s with a free seat.`,
    };
  }

  private sureLevel(person: number, seat: 'junior' | 'senior', scan: PartnerScan): Remedy | null {
    const { surelyAtLeast, surelyAtMost } = this.solved.work.table.people;
    const { level } = this.solved.input.participants[person]!;
    const other = seat === 'junior' ? 'senior' : 'junior';
    const partners = this.withRoom(other, scan, 'sure-levels').filter((partner) =>
      seat === 'junior' ? surelyAtLeast[partner]! >= level : surelyAtMost[partner]! <= level,
    ).length;
    if (partners === 0) return null;
    const who = partners === 1 ? `one ${other}` : `${partners} ${other}s`;
    return {
      change: { kind: 'sure-level', partners },
      sentence: `Setting this person’s level by hand, even as it is, would include them: only that it is not sure rules out ${who} with a free seat.`,
    };
  }

  /** Those whom only the given rule rules out and who still have a free seat. */
  private withRoom(other: 'junior' | 'senior', scan: PartnerScan, rule: RuleName): number[] {
    const free = this.hasRoom[other];
    return free.size === 0 ? [] : scan.partnersBut(rule).filter((partner) => free.has(partner));
  }

  private relaxedRule(person: number): Remedy | null {
    this.included ??= this.relaxAll();
    const enough = this.included.find(({ people }) => people.has(person));
    if (enough === undefined) return null;
    const { rule, change } = enough.relaxation;
    return { change: { kind: 'relaxed-rule', rule }, sentence: `${change} would include this person.` };
  }

  private relaxAll(): { relaxation: Relaxation; people: Set<number> }[] {
    const { sides } = this.solved.work;
    if (sides.rowPerson.length * sides.columnPerson.length > RELAXED_UP_TO) return [];
    return relaxations(this.solved.input)
      .filter(({ idle }) => !idle)
      .map((relaxation) => ({ relaxation, people: pairedPeople(solveRound(relaxation.relaxed)) }));
  }
}

/** For each column, its edges and their rows. */
function transposed({ full: { problem } }: SolvedRound): { start: Int32Array; edge: Int32Array; row: Int32Array } {
  const { rowStart, column, rightCapacity } = problem;
  const start = new Int32Array(rightCapacity.length + 1);
  for (const at of column) start[at + 1]!++;
  for (let at = 0; at < rightCapacity.length; at++) start[at + 1]! += start[at]!;
  const next = start.slice();
  const edge = new Int32Array(column.length);
  const row = new Int32Array(column.length);
  for (let at = 0; at + 1 < rowStart.length; at++) {
    for (let one = rowStart[at]!; one < rowStart[at + 1]!; one++) {
      const place = next[column[one]!]!++;
      edge[place] = one;
      row[place] = at;
    }
  }
  return { start, edge, row };
}

/** Who still has a free seat of each kind. */
function freeSeats(solved: SolvedRound): Record<'junior' | 'senior', Set<number>> {
  const { juniorSeats, seniorSeats } = solved.work.table;
  const juniors = juniorSeats.slice();
  const seniors = seniorSeats.slice();
  for (const [junior, senior] of assignedPairs(solved)) {
    juniors[junior]!--;
    seniors[senior]!--;
  }
  const free = (seats: Int32Array) => new Set(Array.from(seats, (_, person) => person).filter((at) => seats[at]! > 0));
  return { junior: free(juniors), senior: free(seniors) };
}

function pairedPeople(solved: SolvedRound): Set<number> {
  return new Set([...solved.pins.pairs, ...assignedPairs(solved)].flat());
}

function placeOf(people: Int32Array): Map<number, number> {
  return new Map(Array.from(people, (person, place) => [person, place]));
}
