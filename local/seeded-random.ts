/**
 * Numbers that look random and never change: the same seed and the same words always give the same draw, whatever
 * else was drawn before. So a calendar can be made when it is first looked at, and is the same after a restart.
 */
export interface SeededRandom {
  /** A number from 0 (included) to 1 (excluded). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** True with the probability given (0–1). */
  chance(probability: number): boolean;
  /** One of the items. @throws RangeError for an empty list. */
  pick<Item>(items: readonly Item[]): Item;
  /** One of the items, by weight. @throws RangeError for an empty list. */
  pickWeighted<Item>(items: readonly (readonly [Item, number])[]): Item;
  /** A new array with the items in another order (Fisher–Yates). */
  shuffle<Item>(items: readonly Item[]): Item[];
}

/** 32-bit FNV-1a of a text, with the finaliser of MurmurHash3 so that neighbouring texts differ in all bits. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A stream of draws for one purpose, named by its parts (mulberry32 over their hash). */
export function seededRandom(...parts: readonly (string | number)[]): SeededRandom {
  let state = hash32(parts.join('\u0000'));
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)];
    if (item === undefined) throw new RangeError('There is nothing to pick from.');
    return item;
  };
  return {
    next,
    pick,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pickWeighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return pick(items)[0];
    },
    shuffle(items) {
      return items
        .map((item) => ({ item, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    },
  };
}
