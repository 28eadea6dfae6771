import type { ColumnSets } from './sides';
import type { TopicLists } from './topic-lists';

/** Fills a set with the columns that have any topic of a person's list in their sets. */
export function columnsWithAny(into: Int32Array, sets: ColumnSets, { start, topic }: TopicLists, person: number): void {
  const { bits, words } = sets;
  into.fill(0);
  for (let at = start[person]!; at < start[person + 1]!; at++) {
    const from = topic[at]! * words;
    for (let word = 0; word < words; word++) into[word]! |= bits[from + word]!;
  }
}
