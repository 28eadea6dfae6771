import type { MatchRules } from '../program/program';
import { forbiddenPairs, type ForbiddenPairs, withBarred } from './forbidden-pairs';
import { bandGap } from './legal';
import { type PeopleTable, peopleTable } from './people-table';
import type { RoundInput } from './round-input';
import { scoreMaxima } from './score-maxima';
import { type ScoringTable, scoringTable } from './scoring-table';

/** Everything that legality and scores of a round depend on, as typed arrays. */
export interface RoundTable {
  readonly people: PeopleTable;
  readonly scoring: ScoringTable;
  readonly rules: Omit<MatchRules, 'minimumBandGap' | 'repeatWindowMonths'>;
  /** At least 1. */
  readonly bandGap: number;
  readonly forbidden: ForbiddenPairs;
  /** Free seats of each participant. */
  readonly juniorSeats: Int32Array;
  readonly seniorSeats: Int32Array;
}

/** Lays a round out as arrays, with all the seats that its people offer. */
export function roundTable(input: RoundInput): RoundTable {
  const { participants, chart, rules, weights, durationMinutes } = input;
  return {
    people: peopleTable(participants, chart, durationMinutes),
    scoring: scoringTable(scoreMaxima(weights)),
    rules,
    bandGap: bandGap(rules.minimumBandGap),
    forbidden: forbiddenPairs(input),
    juniorSeats: Int32Array.from(participants, ({ juniorSeats }) => Math.max(0, juniorSeats)),
    seniorSeats: Int32Array.from(participants, ({ seniorSeats }) => Math.max(0, seniorSeats)),
  };
}

/** The round that is left once some pairs are fixed: without their seats, and without the same pairs again. */
export function withPins(
  table: RoundTable,
  pins: ReadonlyArray<readonly [junior: number, senior: number]>,
): RoundTable {
  if (pins.length === 0) return table;
  const juniorSeats = table.juniorSeats.slice();
  const seniorSeats = table.seniorSeats.slice();
  for (const [junior, senior] of pins) {
    juniorSeats[junior]!--;
    seniorSeats[senior]!--;
  }
  return { ...table, juniorSeats, seniorSeats, forbidden: withBarred(table.forbidden, pins) };
}
