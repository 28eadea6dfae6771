/**
 * Probability that a standard normal variable is below z. Logistic approximation with a cubic term (Bowling, Khasawneh,
 * Kaewkuekool and Cho 2009), error below 0.00014.
 */
export function normalProbability(z: number): number {
  return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
}

/** Logarithm of the odds of a probability. */
export function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}

/** Probability for given log odds. */
export function fromLogOdds(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
