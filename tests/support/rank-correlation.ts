/**
 * Spearman's rank correlation of two lists of equal length: Pearson's correlation of their ranks, ties sharing the middle of the
 * ranks they take. NaN where one of the lists is constant.
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const ranksA = ranksOf(a);
  const ranksB = ranksOf(b);
  const middle = (a.length - 1) / 2;
  let both = 0;
  let squaresA = 0;
  let squaresB = 0;
  ranksA.forEach((rank, index) => {
    const fromA = rank - middle;
    const fromB = (ranksB[index] ?? 0) - middle;
    both += fromA * fromB;
    squaresA += fromA * fromA;
    squaresB += fromB * fromB;
  });
  return both / Math.sqrt(squaresA * squaresB);
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const valueAt = (index: number): number => values[index] ?? 0;
  const order = Array.from({ length: values.length }, (_, index) => index).sort((a, b) => valueAt(a) - valueAt(b));
  const ranks = new Float64Array(values.length);
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && valueAt(order[to]!) === valueAt(order[from]!)) to++;
    for (let tied = from; tied < to; tied++) ranks[order[tied]!] = (from + to - 1) / 2;
  }
  return ranks;
}
