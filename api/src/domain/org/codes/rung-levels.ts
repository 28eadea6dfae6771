import { isotonic } from './isotonic';

const STEP = 7;
const WIDEST = 78;
/** Weight of even steps against what the holders' other evidence says. */
const EVENNESS = 0.7;
const SMALLEST_STEP = 2;
const FEW_HOLDERS = 10;
const LOWEST = 3;
const HIGHEST = 98;

/** What is known about the rungs of a ladder, from the lowest to the highest. */
export interface OrderedRung {
  readonly holders: number;
  /** Mean level of the holders by all evidence but the ladder. */
  readonly level: number;
}

/**
 * Levels of the rungs of a ladder whose order is known: mostly even steps, since ladders are made to be climbed evenly, the
 * rest what the holders' other evidence says, made to rise (isotonic regression). Strictly increasing; the average holder keeps the level
 * that the other evidence gives.
 */
export function levelsOfRungs(rungs: readonly OrderedRung[], step: number = STEP): number[] {
  if (rungs.length === 0) return [];
  const weights = rungs.map(({ holders }) => holders / (holders + FEW_HOLDERS));
  const shown = isotonic(
    rungs.map(({ level }) => level),
    weights,
  );
  const width = Math.min(WIDEST, step * (rungs.length - 1));
  const spacing = rungs.length > 1 ? width / (rungs.length - 1) : 0;
  const holders = rungs.reduce((sum, rung) => sum + rung.holders, 0);
  const centre = rungs.reduce((sum, rung) => sum + rung.holders * rung.level, 0) / holders;
  const middle = rungs.reduce((sum, rung, index) => sum + rung.holders * index, 0) / holders;
  const lowest = Math.max(LOWEST, Math.min(HIGHEST - width, centre - spacing * middle));
  const blended = shown.map((level, index) => EVENNESS * (lowest + spacing * index) + (1 - EVENNESS) * level);
  return spreadOut(blended);
}

/** Keeps levels within the scale and apart by the smallest step (less where there are too many rungs for it). */
function spreadOut(levels: readonly number[]): number[] {
  const step = Math.min(SMALLEST_STEP, (HIGHEST - LOWEST) / Math.max(1, levels.length - 1));
  const raised: number[] = [];
  levels.forEach((level, index) => raised.push(Math.max(level, LOWEST, (raised[index - 1] ?? -Infinity) + step)));
  for (let index = raised.length - 1, limit = HIGHEST; index >= 0; index--, limit -= step) {
    raised[index] = Math.min(raised[index]!, limit);
  }
  return raised;
}
