import { VAGUE } from './evidence/strand';

/** Spread of a level about which nothing is known: that of a person drawn at random. */
export const IGNORANCE = VAGUE;

/** How far evidence narrows a level down: 1 less the spread that is left as a share of the spread there was. */
export function confidenceOf(spread: number): number {
  return Math.max(0, 1 - spread / IGNORANCE);
}

/** The spread (standard deviation, in levels) that a confidence stands for. */
export function spreadOf(confidence: number): number {
  return IGNORANCE * (1 - confidence);
}
