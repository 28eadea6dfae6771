import type { PairWishes, PairWishesView } from '../../../../api/src/contract/round';

export type Wish = PairWishesView['items'][number]['wish'];
export type PairIds = PairWishes['pinned'][number];

const samePair = (a: PairIds, b: PairIds): boolean => a.juniorId === b.juniorId && a.seniorId === b.seniorId;

/** What is stored, from what is shown. */
export function wishesOf({ items }: PairWishesView): PairWishes {
  const pairsWith = (wish: Wish) =>
    items
      .filter((item) => item.wish === wish)
      .map(({ junior, senior }) => ({ juniorId: junior.id, seniorId: senior.id }));
  return { pinned: pairsWith('pinned'), apart: pairsWith('apart') };
}

/** Wishes with one about a pair set, in place of any other about it; null takes it back. */
export function withWish({ pinned, apart }: PairWishes, pair: PairIds, wish: Wish | null): PairWishes {
  const others = (pairs: readonly PairIds[]) => pairs.filter((one) => !samePair(one, pair));
  return {
    pinned: [...others(pinned), ...(wish === 'pinned' ? [pair] : [])],
    apart: [...others(apart), ...(wish === 'apart' ? [pair] : [])],
  };
}

/** What is wished of a pair; null for nothing. */
export function wishOf({ items }: PairWishesView, { juniorId, seniorId }: PairIds): Wish | null {
  return items.find(({ junior, senior }) => junior.id === juniorId && senior.id === seniorId)?.wish ?? null;
}
