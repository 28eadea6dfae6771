import { spreadOf } from '../org/confidence';
import type { MatchParticipant } from './round-input';

/**
 * Spreads between a level and a bound that it keeps with four chances in five: the quantile of the normal distribution
 * for 0.8. A level is a mean with a spread, see docs/seniority.md.
 */
const FOUR_IN_FIVE = 0.8416;

type Placed = Pick<MatchParticipant, 'level' | 'confidence'>;

/** The level that a person has, or more, with four chances in five. */
export function surelyAtLeast({ level, confidence }: Placed): number {
  return level - FOUR_IN_FIVE * spreadOf(confidence);
}

/** The level that a person has, or less, with four chances in five. */
export function surelyAtMost({ level, confidence }: Placed): number {
  return level + FOUR_IN_FIVE * spreadOf(confidence);
}
