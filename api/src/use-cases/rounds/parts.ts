import type { PartCounts } from '../../domain/round/round';
import type { RoundPartKind, RoundParts, RoundStore } from '../ports/rounds';

/** Items in one part: some 400 kB at most, far from the 2 MB that a document may have. */
export const ITEMS_PER_PART = 400;

interface PartsAddress<Kind extends RoundPartKind> {
  readonly programId: string;
  readonly roundId: string;
  readonly kind: Kind;
}

/** How many parts a list of items takes. */
export function partsFor(items: number): number {
  return Math.ceil(items / ITEMS_PER_PART);
}

/** Stores a list in parts. Done again, it writes the same parts. */
export async function writeParts<Kind extends RoundPartKind>(
  store: Pick<RoundStore, 'putPart'>,
  address: PartsAddress<Kind>,
  items: readonly RoundParts[Kind][],
): Promise<void> {
  for (let index = 0; index < partsFor(items.length); index++) {
    const start = index * ITEMS_PER_PART;
    await store.putPart({ ...address, index }, items.slice(start, start + ITEMS_PER_PART));
  }
}

/** Every item of the parts. A part that is gone counts as empty. */
export async function readParts<Kind extends RoundPartKind>(
  store: Pick<RoundStore, 'readPart'>,
  address: PartsAddress<Kind>,
  count: number,
): Promise<RoundParts[Kind][]> {
  const items: RoundParts[Kind][] = [];
  for (let index = 0; index < count; index++) {
    for (const item of (await store.readPart({ ...address, index })) ?? []) items.push(item);
  }
  return items;
}

/** Items from an offset on, at most `limit`, and whether there are more. */
export async function readSlice<Kind extends RoundPartKind>(
  store: Pick<RoundStore, 'readPart'>,
  address: PartsAddress<Kind>,
  count: number,
  offset: number,
  limit: number,
): Promise<{ readonly items: readonly RoundParts[Kind][]; readonly more: boolean }> {
  const first = Math.floor(offset / ITEMS_PER_PART);
  const items: RoundParts[Kind][] = [];
  const wanted = offset - first * ITEMS_PER_PART + limit + 1;
  for (let index = first; index < count && items.length < wanted; index++) {
    items.push(...((await store.readPart({ ...address, index })) ?? []));
  }
  const start = offset - first * ITEMS_PER_PART;
  return { items: items.slice(start, start + limit), more: items.length > start + limit };
}

/** How many parts of one kind a round has. */
export function countOf(parts: PartCounts, kind: RoundPartKind): number {
  switch (kind) {
    case 'weeks':
      return parts.weeks;
    case 'pairs':
      return parts.pairs;
    case 'left-out':
      return parts.leftOut;
    case 'unstable':
      return parts.unstable;
    case 'changes':
      return parts.changes;
    case 'prices':
      return parts.prices ?? 0;
  }
}
