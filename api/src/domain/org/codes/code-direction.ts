import type { CodeShape } from './parse-code';
import { fromLogOdds, logOdds, normalProbability } from './normal';

/** A rung of a family of codes, with what the other evidence says about its holders. */
export interface Rung {
  readonly letter: string;
  readonly number: number;
  readonly holders: number;
  /** Mean level of the holders by all evidence but the code. */
  readonly level: number;
}

/** How the letters and the numbers of a family run: +1 upwards (a later letter, a larger number ranks higher), −1 downwards. */
export interface Direction {
  readonly letters: 1 | -1;
  readonly numbers: 1 | -1;
  /** 0.5 (nothing speaks for it) to 1. */
  readonly confidence: number;
}

/** How far, in levels, the mean level of a rung's holders strays from the truth. */
const RUNG_NOISE = 7;
/** Holders that make a rung half as telling as one with very many. */
const FEW_HOLDERS = 5;
/**
 * What convention says before any evidence, as log odds for "larger numbers rank higher": an Engineer III is above an Engineer II,
 * a 1st officer above a 2nd; grades and bands run either way (a Grade 7 is below a Grade 6 in some services).
 */
const CONVENTION: Record<CodeShape, number> = {
  grid: 0,
  keyword: 0,
  prefix: 0.2,
  numeral: 2,
  suffix: 0.7,
  ordinal: -2,
};
/** Log odds that numbers run as the letters before them do: A1 A2 B1 B2 is one ladder. */
const NUMBERS_FOLLOW_LETTERS = 1.5;
const SUREST = 6;

/**
 * Infers which way a family runs from the slope of its holders' levels along the codes: weighted least squares, the slope
 * against its standard error gives the probability of its sign, convention gives the prior odds.
 */
export function inferDirection(rungs: readonly Rung[], shape: CodeShape): Direction {
  const letterOdds = slopeOdds(letterSteps(rungs));
  const numberOdds = slopeOdds(numberSteps(rungs)) + CONVENTION[shape];
  const hasLetters = new Set(rungs.map(({ letter }) => letter)).size > 1;
  if (!hasLetters)
    return { letters: 1, numbers: numberOdds >= 0 ? 1 : -1, confidence: fromLogOdds(Math.abs(numberOdds)) };
  const letters = letterOdds >= 0 ? 1 : -1;
  const sureness = Math.min(1, Math.abs(letterOdds));
  const numbers = numberOdds + letters * sureness * NUMBERS_FOLLOW_LETTERS >= 0 ? 1 : -1;
  return { letters, numbers, confidence: fromLogOdds(Math.abs(letterOdds)) };
}

/** Rungs from the lowest to the highest under a direction. */
export function orderRungs<R extends Rung>(rungs: readonly R[], { letters, numbers }: Direction): R[] {
  return [...rungs].sort((a, b) => {
    if (a.letter !== b.letter) return a.letter < b.letter ? -letters : letters;
    return (a.number - b.number) * numbers;
  });
}

interface Point {
  readonly x: number;
  readonly level: number;
  readonly weight: number;
}

function letterSteps(rungs: readonly Rung[]): Point[] {
  const letters = [...new Set(rungs.map(({ letter }) => letter))].sort();
  return rungs.map((rung) => ({ x: letters.indexOf(rung.letter), level: rung.level, weight: weightOf(rung) }));
}

/** Numbers by rank within their letter, each letter centred on itself, so that letters do not lend numbers their slope. */
function numberSteps(rungs: readonly Rung[]): Point[] {
  const points: Point[] = [];
  for (const letter of new Set(rungs.map((rung) => rung.letter))) {
    const same = rungs.filter((rung) => rung.letter === letter).sort((a, b) => a.number - b.number);
    const total = same.reduce((sum, rung) => sum + weightOf(rung), 0);
    const level = same.reduce((sum, rung) => sum + weightOf(rung) * rung.level, 0) / total;
    const middle = same.reduce((sum, rung, index) => sum + weightOf(rung) * index, 0) / total;
    same.forEach((rung, index) =>
      points.push({ x: index - middle, level: rung.level - level, weight: weightOf(rung) }),
    );
  }
  return points;
}

function weightOf({ holders }: Rung): number {
  return holders / (holders + FEW_HOLDERS);
}

/** Log odds that the slope of level over x is positive. */
function slopeOdds(points: readonly Point[]): number {
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return 0;
  const meanX = points.reduce((sum, { x, weight }) => sum + weight * x, 0) / total;
  let covariance = 0;
  let variance = 0;
  for (const { x, level, weight } of points) {
    covariance += weight * (x - meanX) * level;
    variance += weight * (x - meanX) ** 2;
  }
  if (variance < 1e-9) return 0;
  const z = covariance / (RUNG_NOISE * Math.sqrt(variance));
  const odds = logOdds(normalProbability(Math.max(-4, Math.min(4, z))));
  return Math.max(-SUREST, Math.min(SUREST, odds));
}
