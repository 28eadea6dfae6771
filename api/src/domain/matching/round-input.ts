import type { MatchRules, ScoreWeights } from '../program/program';

/** A participant as matching sees one: numbers and ids, no names. */
export interface MatchParticipant {
  readonly personId: string;
  /** 0–100. */
  readonly level: number;
  /** 1–7. */
  readonly band: number;
  /** How sure the level is: 0 (a guess) to 1 (certain). */
  readonly confidence: number;
  readonly department: string;
  readonly shares: readonly string[];
  readonly seeks: readonly string[];
  readonly languages: readonly string[];
  /** Free seats: capacity less the seats already held. */
  readonly juniorSeats: number;
  readonly seniorSeats: number;
  /** Published rounds in a row that left this person out. */
  readonly roundsWaited: number;
  /** People never to be paired with: exclusions of either side are honoured. */
  readonly exclusions: readonly string[];
  /** Index into the chart, −1 where the person is not in it. */
  readonly chartIndex: number;
  /** Working time of a week as 336 half hours from Monday 00:00 UTC, bit i of word i >> 5; null where unknown. */
  readonly workingMask: Uint32Array | null;
  /** Half hours of a week that are free in most weeks ahead, in the same form; null where unknown. */
  readonly freeMask: Uint32Array | null;
}

/** What matching asks the org chart, by chart index: the `Chart` of `domain/org` is one. */
export interface ChartView {
  /** Manager of each person, −1 at the top of a tree; without cycles. */
  readonly managerOf: Int32Array;
  /** One is above the other at any depth, or both are the same person. */
  sameLine(a: number, b: number): boolean;
  /** Steps between two people along management lines; very large across separate trees. */
  distance(a: number, b: number): number;
}

/** Two who were paired before, whom only the program's window for repeats keeps apart. */
export interface Repeat {
  readonly people: readonly [string, string];
  /** Whole months since it ended: a window of more months than this keeps the two apart. */
  readonly monthsAgo: number;
}

export interface RoundInput {
  readonly participants: readonly MatchParticipant[];
  readonly chart: ChartView;
  readonly rules: MatchRules;
  readonly weights: ScoreWeights;
  /** Length of one session: both calendars must hold it. */
  readonly durationMinutes: number;
  /** Pairs of personIds that may not be proposed, whatever the rules say: live, or kept apart by the lead. */
  readonly barred: ReadonlyArray<readonly [string, string]>;
  /** Pairs that ended, declined ones too: they may not be proposed inside the program's window for repeats. */
  readonly repeats?: readonly Repeat[];
  /** Pairs that the lead fixed in advance, junior first. */
  readonly pinned: ReadonlyArray<readonly [string, string]>;
}
