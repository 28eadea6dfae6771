import { normalProbability } from './normal';
import type { CodeShape } from './parse-code';

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
  /** Probability that the ladder as a whole runs this way and not the other, 0.5–1. */
  readonly confidence: number;
}

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
const NUMBERS_FOLLOW_LETTERS = 1;
/** Holders that make a rung half as telling as one with very many. */
const FEW_HOLDERS = 5;
/** Expected stray of a rung's mean level, and how many rungs this expectation is worth against the stray that is seen. */
const USUAL_STRAY = 4;
const TRUST_IN_USUAL = 3;
const LARGEST_Z = 4;

/**
 * Infers which way a family runs. For each way that letters and numbers can run, the rungs' levels are regressed on their
 * positions (weighted least squares; the variance of the residuals is shrunk towards an expected one). The likelihood of a way,
 * given that levels rise along the true ladder, is exp(z²/2)·Φ(z) for the slope's z-score; convention gives the prior.
 */
export function inferDirection(rungs: readonly Rung[], shape: CodeShape): Direction {
  const hasLetters = new Set(rungs.map(({ letter }) => letter)).size > 1;
  const ways = waysOf(hasLetters).map((way) => ({ ...way, likelihood: likelihoodOf(rungs, way, shape, hasLetters) }));
  const total = ways.reduce((sum, { likelihood }) => sum + likelihood, 0);
  const best = ways.reduce((a, b) => (b.likelihood > a.likelihood ? b : a));
  const same = ways.filter((way) => (hasLetters ? way.letters === best.letters : way.numbers === best.numbers));
  const confidence = same.reduce((sum, { likelihood }) => sum + likelihood, 0) / total;
  return { letters: best.letters, numbers: best.numbers, confidence };
}

/** Rungs from the lowest to the highest under a direction. */
export function orderRungs<R extends Rung>(
  rungs: readonly R[],
  { letters, numbers }: Omit<Direction, 'confidence'>,
): R[] {
  return [...rungs].sort((a, b) => {
    if (a.letter !== b.letter) return a.letter < b.letter ? -letters : letters;
    return (a.number - b.number) * numbers;
  });
}

type Way = Omit<Direction, 'confidence'>;

function waysOf(hasLetters: boolean): Way[] {
  const byNumber: Way[] = [
    { letters: 1, numbers: 1 },
    { letters: 1, numbers: -1 },
  ];
  return hasLetters ? [...byNumber, { letters: -1, numbers: 1 }, { letters: -1, numbers: -1 }] : byNumber;
}

function likelihoodOf(rungs: readonly Rung[], way: Way, shape: CodeShape, hasLetters: boolean): number {
  const z = slopeScore(orderRungs(rungs, way));
  const together = hasLetters && way.letters === way.numbers ? NUMBERS_FOLLOW_LETTERS : 0;
  const prior = Math.exp((way.numbers * CONVENTION[shape]) / 2 + together);
  return prior * Math.exp((z * z) / 2) * normalProbability(z);
}

/** How many standard errors the slope of level over position lies above zero. */
function slopeScore(ordered: readonly Rung[]): number {
  const weights = ordered.map(({ holders }) => holders / (holders + FEW_HOLDERS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return 0;
  const meanX = weights.reduce((sum, weight, x) => sum + weight * x, 0) / total;
  const meanLevel = ordered.reduce((sum, { level }, x) => sum + weights[x]! * level, 0) / total;
  let covariance = 0;
  let variance = 0;
  let spread = 0;
  ordered.forEach(({ level }, x) => {
    covariance += weights[x]! * (x - meanX) * (level - meanLevel);
    variance += weights[x]! * (x - meanX) ** 2;
    spread += weights[x]! * (level - meanLevel) ** 2;
  });
  const unexplained = Math.max(0, spread - covariance ** 2 / variance);
  const freedom = Math.max(0, ordered.length - 2);
  const stray = (unexplained + TRUST_IN_USUAL * USUAL_STRAY ** 2) / (freedom + TRUST_IN_USUAL);
  const z = covariance / Math.sqrt(variance * stray);
  return Math.max(-LARGEST_Z, Math.min(LARGEST_Z, z));
}
