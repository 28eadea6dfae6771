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

/** Turns a set into the numbers that it did not hold. */
export function complement(bits: BitSet): void {
  for (let word = 0; word < bits.length; word += 1) bits[word] = ~(bits[word] ?? 0);
}

/** The smallest number in `[from, to)` that is in none of the given sets of equal size, or −1. */
export function firstAbsent(sets: readonly BitSet[], from: number, to: number): number {
  for (let word = from >>> 5; word << 5 < to; word += 1) {
    let taken = 0;
    for (const bits of sets) taken |= bits[word] ?? 0;
    let absent = ~taken;
    if (word === from >>> 5) absent &= ALL << (from & 31);
    if (absent === 0) continue;
    const position = (word << 5) + trailingZeros(absent);
    return position < to ? position : -1;
  }
  return -1;
}

function trailingZeros(word: number): number {
  return 31 - Math.clz32(word & -word);
}
