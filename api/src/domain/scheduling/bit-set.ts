/** Sets of small whole numbers as bits: number `n` is bit `n & 31` of word `n >>> 5`. */
export type BitSet = Uint32Array;

const ALL = 0xffffffff;

/** An empty set that can hold the numbers 0 … size − 1. */
export function emptyBits(size: number): BitSet {
  return new Uint32Array((size + 31) >>> 5);
}

/** Whether a set holds a number. */
export function hasBit(bits: BitSet, position: number): boolean {
  return (((bits[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

/** Adds all numbers in `[from, to)`; the range must lie within the set's size. */
export function addRange(bits: BitSet, from: number, to: number): void {
  if (from >= to) return;
  const firstWord = from >>> 5;
  const lastWord = (to - 1) >>> 5;
  const firstMask = ALL << (from & 31);
  const lastMask = ALL >>> (31 - ((to - 1) & 31));
  if (firstWord === lastWord) {
    bits[firstWord] = (bits[firstWord] ?? 0) | (firstMask & lastMask);
    return;
  }
  bits[firstWord] = (bits[firstWord] ?? 0) | firstMask;
  for (let word = firstWord + 1; word < lastWord; word += 1) bits[word] = ALL;
  bits[lastWord] = (bits[lastWord] ?? 0) | lastMask;
}

/** Adds all numbers of `other`, a set of the same size. */
export function addAll(bits: BitSet, other: BitSet): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = (bits[word] ?? 0) | (other[word] ?? 0);
}

/** The numbers 0 … size − 1 that none of some sets of that size holds. */
export function noneOf(sets: readonly BitSet[], size: number): BitSet {
  const others = emptyBits(size);
  for (const bits of sets) addAll(others, bits);
  for (let word = 0; word < others.length; word += 1) others[word] = ~(others[word] ?? 0);
  if (size % 32 !== 0) others[others.length - 1] = (others.at(-1) ?? 0) & (ALL >>> (32 - (size % 32)));
  return others;
}

/** The smallest number of a set in `[from, to)`, or −1. */
export function firstBitIn(bits: BitSet, from: number, to: number): number {
  for (let word = from >>> 5; word << 5 < to; word += 1) {
    const present = (bits[word] ?? 0) & (word === from >>> 5 ? ALL << (from & 31) : ALL);
    if (present === 0) continue;
    const position = (word << 5) + 31 - Math.clz32(present & -present);
    return position < to ? position : -1;
  }
  return -1;
}

/** The 32 bits from any position on as one word; positions outside of the set read as absent. */
export function wordFrom(bits: BitSet, position: number): number {
  const word = position >> 5;
  const shift = position & 31;
  const low = word >= 0 && word < bits.length ? (bits[word] ?? 0) : 0;
  if (shift === 0) return low;
  const high = word + 1 >= 0 && word + 1 < bits.length ? (bits[word + 1] ?? 0) : 0;
  return (low >>> shift) | (high << (32 - shift));
}
