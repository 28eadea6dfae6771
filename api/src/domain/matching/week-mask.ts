/** Half hours of a week, from Monday 00:00 UTC. */
export const HALF_HOURS_PER_WEEK = 336;

/** Words of a mask of the week. */
export const WEEK_WORDS = 11;

/** The last word holds half a word's bits. */
const LAST_WORD_BITS = HALF_HOURS_PER_WEEK % 32;
const LAST_WORD = 2 ** LAST_WORD_BITS - 1;

/** Minutes of the week that both masks hold; null where either is unknown. */
export function minutesInCommon(a: Uint32Array | null, b: Uint32Array | null): number | null {
  return a === null || b === null ? null : 30 * countBits(a, b);
}

/**
 * The half hours at which a session can start so that it lies inside every mask that is known; null where none is.
 * Sessions may run over midnight and from Sunday into Monday: the week is a circle.
 */
export function sessionStarts(masks: readonly (Uint32Array | null)[], durationMinutes: number): Uint32Array | null {
  const known = masks.filter((mask) => mask !== null);
  if (known.length === 0) return null;
  const inAll = new Uint32Array(WEEK_WORDS);
  for (let word = 0; word < WEEK_WORDS; word++) {
    inAll[word] = known.reduce((bits, mask) => bits & (mask[word] ?? 0), 0xffffffff);
  }
  inAll[WEEK_WORDS - 1]! &= LAST_WORD;
  const length = Math.ceil(durationMinutes / 30);
  let starts: Uint32Array = inAll;
  let covered = 1;
  while (covered < length) {
    const step = Math.min(covered, length - covered);
    starts = intersection(starts, earlier(starts, step));
    covered += step;
  }
  return starts;
}

/** How many numbers both sets hold. */
export function countBits(a: Uint32Array, b: Uint32Array): number {
  let count = 0;
  for (let word = 0; word < WEEK_WORDS; word++) count += popCount(a[word]! & b[word]!);
  return count;
}

/** Bits set in a word (Warren, Hacker's Delight, §5-1). */
export function popCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function intersection(a: Uint32Array, b: Uint32Array): Uint32Array {
  return a.map((bits, word) => bits & b[word]!);
}

/** Half hour `h` of the result is half hour `h + steps` of the mask, around the week. */
function earlier(mask: Uint32Array, steps: number): Uint32Array {
  if (steps > LAST_WORD_BITS) return earlier(earlier(mask, LAST_WORD_BITS), steps - LAST_WORD_BITS);
  const last = WEEK_WORDS - 1;
  const shifted = mask.map((bits, word) => (bits >>> steps) | ((mask[word + 1] ?? 0) << (32 - steps)));
  shifted[last] = (mask[last]! >>> steps) | ((mask[0]! << (LAST_WORD_BITS - steps)) & LAST_WORD);
  return shifted;
}
