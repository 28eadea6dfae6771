/** Topics interned as small whole numbers, per person both as a list and as bits. */
export interface TopicLists {
  /** Row `i` owns `topic[start[i]] … topic[start[i + 1] - 1]`, without repeats. */
  readonly start: Int32Array;
  readonly topic: Int32Array;
  /** `words` words per person; topic `t` is bit `t & 31` of word `t >>> 5`. */
  readonly bits: Uint32Array;
}

/** Gives every string a number, in the order of first sight. */
export class Interner {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  get size(): number {
    return this.numbers.size;
  }
}

/** Interns lists of strings; repeats within a list count once. */
export function internLists(lists: readonly (readonly string[])[], interner: Interner): Omit<TopicLists, 'bits'> {
  const start = new Int32Array(lists.length + 1);
  const entries: number[] = [];
  lists.forEach((list, index) => {
    const first = entries.length;
    for (const text of list) {
      const number = interner.numberOf(text);
      if (entries.indexOf(number, first) < 0) entries.push(number);
    }
    start[index + 1] = entries.length;
  });
  return { start, topic: Int32Array.from(entries) };
}

/** The lists as bits, `words` words each. */
export function listBits({ start, topic }: Omit<TopicLists, 'bits'>, words: number): Uint32Array {
  const size = start.length - 1;
  const bits = new Uint32Array(size * words);
  for (let row = 0; row < size; row++) {
    for (let at = start[row]!; at < start[row + 1]!; at++) {
      bits[row * words + (topic[at]! >>> 5)]! |= 1 << (topic[at]! & 31);
    }
  }
  return bits;
}

/** Words that hold a number of bits; at least one. */
export function wordsFor(bits: number): number {
  return Math.max(1, (bits + 31) >>> 5);
}
