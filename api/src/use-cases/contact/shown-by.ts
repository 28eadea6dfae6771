import type { CardMessage } from '../ports/chats';

/** A short mark of what a message shows: FNV-1a, 32 bits, over its text (Fowler, Noll, Vo, 1991). */
export function shownBy({ card }: CardMessage): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(card)) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36);
}
