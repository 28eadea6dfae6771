/**
 * Probability that a standard normal variable is below z. Logistic approximation with a cubic term (Bowling, Khasawneh,
 * Kaewkuekool and Cho 2009), error below 0.00014.
 */
export function normalProbability(z: number): number {
  return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
}
