import { type RunRows, runHere } from './row-passes';
import type { RowWork } from './row-work';
import { joinShortlists } from './shortlist';
import { type Sides, sidesOf } from './sides';
import { joinSides, type TwoSidedLists } from './two-sided-lists';

/** How much is looked at before prices tell what else to look at: it changes the time a round takes, never the result. */
export interface Effort {
  /** Partners shortlisted for everybody on both sides. */
  readonly shortlist: number;
  /** Blocks of columns that a shortlist is made from. */
  readonly blocks: number;
  /** Pairs that a row may add at a time. */
  readonly added: number;
}

export const usualEffort: Effort = { shortlist: 12, blocks: 60, added: 60 };

/** The lists of both sides that a round is first solved over. */
export function startingLists(
  { table, sides, classes }: RowWork,
  step: (share: number) => void,
  { shortlist, blocks }: Effort,
  run: RunRows = runHere,
): TwoSidedLists {
  const turned = sidesOf(table, classes, sides.rows === 'junior' ? 'senior' : 'junior');
  const listsOf = (each: Sides) =>
    joinShortlists(run('shortlist', { table, sides: each, classes }, { most: shortlist, blocks }));
  const byRow = listsOf(sides);
  step(0.25);
  const byColumn = listsOf(turned);
  step(0.5);
  return joinSides(sides, byRow, turned, byColumn);
}
