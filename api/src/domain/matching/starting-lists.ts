import type { RowWork } from './row-scan';
import { shortlistRows } from './shortlist';
import { type Sides, sidesOf } from './sides';
import { joinLists, type TwoSidedLists } from './two-sided-lists';

/** How much is looked at before prices tell what else to look at: it changes the time a round takes, never the result. */
export interface Effort {
  /** Partners shortlisted for everybody on both sides; twice as many where only a share was looked at. */
  readonly shortlist: number;
  /** Partners that a shortlist is made from: of more, everybody looks at a share. */
  readonly lookedAt: number;
  /** Pairs that a row may add at a time. */
  readonly added: number;
}

export const usualEffort: Effort = { shortlist: 20, lookedAt: 10_000, added: 60 };

/** The lists of both sides that a round is first solved over. */
export function startingLists(
  { table, sides, classes }: RowWork,
  step: (share: number) => void,
  { shortlist, lookedAt }: Effort,
): TwoSidedLists {
  const turned = sidesOf(table, classes, sides.rows === 'junior' ? 'senior' : 'junior');
  const listsOf = (each: Sides) => {
    const share = Math.min(1, lookedAt / each.columnPerson.length);
    const most = share < 1 ? 2 * shortlist : shortlist;
    return shortlistRows({ table, sides: each, classes }, 0, each.rowPerson.length, most, share);
  };
  const byRow = listsOf(sides);
  step(0.25);
  const byColumn = listsOf(turned);
  step(0.5);
  return joinLists(sides, byRow, turned, byColumn);
}
