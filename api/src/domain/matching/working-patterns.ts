import type { MatchParticipant } from './round-input';
import { popCount, sessionStarts, WEEK_WORDS } from './week-mask';

/** Working weeks interned: most people of an organisation share a few. Pattern 0 is "not known". */
export interface WorkingPatterns {
  /** Pattern of each person. */
  readonly of: Int32Array;
  readonly count: number;
  /** `WEEK_WORDS` words per pattern: its half hours, and those at which a session can start inside it. */
  readonly hours: Uint32Array;
  readonly starts: Uint32Array;
}

/** Interns the working weeks of all people. */
export function workingPatterns(people: readonly MatchParticipant[], durationMinutes: number): WorkingPatterns {
  const known = new Map<string, number>();
  const masks: Uint32Array[] = [new Uint32Array(WEEK_WORDS).fill(0xffffffff)];
  const of = new Int32Array(people.length);
  people.forEach(({ workingMask }, index) => {
    if (workingMask === null) return;
    const key = workingMask.join();
    let pattern = known.get(key);
    if (pattern === undefined) {
      pattern = masks.length;
      known.set(key, pattern);
      masks.push(workingMask);
    }
    of[index] = pattern;
  });
  const hours = new Uint32Array(masks.length * WEEK_WORDS);
  const starts = new Uint32Array(masks.length * WEEK_WORDS);
  masks.forEach((mask, pattern) => {
    hours.set(mask.subarray(0, WEEK_WORDS), pattern * WEEK_WORDS);
    starts.set(sessionStarts([mask], durationMinutes) ?? mask, pattern * WEEK_WORDS);
  });
  return { of, count: masks.length, hours, starts };
}

/** Minutes of a week in which both patterns work; infinite where one is not known. */
export function patternMinutes({ hours }: WorkingPatterns, a: number, b: number): number {
  return a === 0 || b === 0 ? Infinity : 30 * countCommon(hours, a, hours, b);
}

/** Bits that row `a` of one list of masks and row `b` of another have in common. */
export function countCommon(left: Uint32Array, a: number, right: Uint32Array, b: number): number {
  let count = 0;
  for (let word = 0; word < WEEK_WORDS; word++) {
    count += popCount(left[a * WEEK_WORDS + word]! & right[b * WEEK_WORDS + word]!);
  }
  return count;
}
