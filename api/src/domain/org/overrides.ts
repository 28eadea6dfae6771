import { bandOf, middleOf } from './bands';
import type { Band } from './person';

export { normaliseTitle } from './titles/normalise-title';

/** Where the lead puts someone: a band, or an exact level 0–100. */
export type Placement = { readonly band: Band } | { readonly level: number };

/** What the program lead decided by hand; it outweighs all evidence and survives a resync, as it names ids and words. */
export interface SeniorityOverrides {
  /** By person id. */
  readonly people?: Readonly<Record<string, Placement>>;
  /** By normalised title, see `normaliseTitle`. */
  readonly titles?: Readonly<Record<string, Placement>>;
  /** By a single word of a title: what the word is worth wherever it decides a title's rank. */
  readonly words?: Readonly<Record<string, Placement>>;
}

/** Level that a placement asks for, held within 0–100. */
export function levelOf(placement: Placement): number {
  return 'band' in placement ? middleOf(placement.band) : Math.min(100, Math.max(0, placement.level));
}

/** Band that a placement asks for. */
export function placedBand(placement: Placement): Band {
  return 'band' in placement ? placement.band : bandOf(placement.level);
}
