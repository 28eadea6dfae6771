import { barredPairs } from './barred-pairs';
import type { RoundInput } from './round-input';

/** Pairs of participants that are out of the question, whatever else holds. */
export interface ForbiddenPairs {
  /** Row `i` owns `other[start[i]] … other[start[i + 1] - 1]`; each pair stands in both rows. */
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** Why: `BARRED`, `EXCLUDED` or both; a pin is barred from being made twice. */
  readonly reason: Uint8Array;
}

export const BARRED = 1;
export const EXCLUDED = 2;

/** Gathers barred pairs and the exclusions of either side. */
export function forbiddenPairs(input: RoundInput): ForbiddenPairs {
  const { participants } = input;
  const indexOf = new Map(participants.map(({ personId }, index) => [personId, index]));
  const pairs = new PairReasons(participants.length);
  for (const [a, b] of barredPairs(input)) pairs.forbid(indexOf.get(a), indexOf.get(b), BARRED);
  participants.forEach(({ exclusions }, index) => {
    for (const excluded of exclusions) pairs.forbid(index, indexOf.get(excluded), EXCLUDED);
  });
  return pairs.inRows();
}

/** The forbidden pairs, and some more that are barred. */
export function withBarred(
  { start, other, reason }: ForbiddenPairs,
  barred: ReadonlyArray<readonly [number, number]>,
): ForbiddenPairs {
  const pairs = new PairReasons(start.length - 1);
  for (let row = 0; row + 1 < start.length; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) pairs.forbid(row, other[at], reason[at]!);
  }
  for (const [a, b] of barred) pairs.forbid(a, b, BARRED);
  return pairs.inRows();
}

/** Collects forbidden pairs, each with all its reasons. */
class PairReasons {
  private readonly reasons = new Map<number, number>();

  constructor(private readonly people: number) {}

  forbid(a: number | undefined, b: number | undefined, reason: number): void {
    if (a === undefined || b === undefined) return;
    for (const key of [a * this.people + b, b * this.people + a]) {
      this.reasons.set(key, (this.reasons.get(key) ?? 0) | reason);
    }
  }

  inRows(): ForbiddenPairs {
    const { people, reasons } = this;
    const keys = Float64Array.from(reasons.keys()).sort();
    const start = new Int32Array(people + 1);
    for (const key of keys) start[Math.floor(key / people) + 1]!++;
    for (let row = 0; row < people; row++) start[row + 1]! += start[row]!;
    return {
      start,
      other: Int32Array.from(keys, (key) => key % people),
      reason: Uint8Array.from(keys, (key) => reasons.get(key) ?? 0),
    };
  }
}
