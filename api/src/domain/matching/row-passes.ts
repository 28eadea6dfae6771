import { type Got, unstablePairs, type Unstable } from './unstable-pairs';
import { countLegal } from './legal-count';
import { openPairs, type Proposed } from './open-pairs';
import { improvingPairs, type PricedRows, type PriceTask } from './pricing';
import type { RowRange, RowWork } from './row-work';
import { shortlistRows, type Shortlists, type ShortlistTask } from './shortlist';

/** Every pass over the rows of a round: what it is given beside the round, and what it finds in a range of rows. */
export interface RowPasses {
  readonly shortlist: { readonly task: ShortlistTask; readonly found: Shortlists };
  readonly price: { readonly task: PriceTask; readonly found: PricedRows };
  readonly 'open-pairs': { readonly task: Proposed; readonly found: number };
  readonly 'count-legal': { readonly task: null; readonly found: number };
  readonly unstable: { readonly task: Got; readonly found: Unstable };
}

export type RowPassName = keyof RowPasses;

/**
 * Runs a pass over all rows of a round, range by range as in `rowRanges`; answers what each found, in the order of the rows.
 * The ranges are the same on every machine, so that the round is too.
 *
 * `meanwhile` is other work for this thread, done once before it joins in; another thread may have begun the pass by then.
 */
export type RunRows = <Name extends RowPassName>(
  name: Name,
  work: RowWork,
  task: RowPasses[Name]['task'],
  meanwhile?: () => void,
) => RowPasses[Name]['found'][];

/** A pass made ready for the ranges that it is to be run over. */
export const rowPasses: {
  readonly [Name in RowPassName]: (work: RowWork, task: RowPasses[Name]['task']) => RowRange<RowPasses[Name]['found']>;
} = {
  shortlist: shortlistRows,
  price: improvingPairs,
  'open-pairs': openPairs,
  'count-legal': countLegal,
  unstable: unstablePairs,
};

/** Rows of a range: enough to outweigh getting ready, few enough to be shared evenly. */
const RANGE = 2048;

/** The ranges that the rows of a round are worked on in: rows `from` to `to − 1`, at least one range. */
export function rowRanges({ sides }: RowWork): readonly (readonly [from: number, to: number])[] {
  const rows = sides.rowPerson.length;
  return Array.from({ length: Math.max(1, Math.ceil(rows / RANGE)) }, (_, range) => [
    range * RANGE,
    Math.min(rows, (range + 1) * RANGE),
  ]);
}

/** Runs passes on the present thread. */
export const runHere: RunRows = (name, work, task, meanwhile) => {
  meanwhile?.();
  const pass = rowPasses[name](work, task);
  return rowRanges(work).map(([from, to]) => pass(from, to));
};
