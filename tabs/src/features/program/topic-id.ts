/**
 * An id for a new topic: its name in lower-case ASCII, numbered where it is taken. It never changes afterwards, since
 * participants refer to it.
 */
export function topicIdFor(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|(?<!-)-+$/gu, '')
    .slice(0, 36)
    .replace(/(?<!-)-+$/u, '');
  const base = plain === '' ? 'topic' : plain;
  if (!taken.includes(base)) return base;
  for (let number = 2; ; number += 1) {
    const id = `${base}-${number}`;
    if (!taken.includes(id)) return id;
  }
}
