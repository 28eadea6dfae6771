/**
 * The non-decreasing sequence nearest to the given values (weighted least squares): pools adjacent violators (Ayer, Brunk, Ewing,
 * Reid and Silverman 1955). O(n).
 */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  const blocks: { mean: number; weight: number; length: number }[] = [];
  values.forEach((value, index) => {
    let block = { mean: value, weight: weights[index] ?? 0, length: 1 };
    for (let before = blocks.at(-1); before !== undefined && before.mean >= block.mean; before = blocks.at(-1)) {
      blocks.pop();
      const weight = before.weight + block.weight;
      const mean = weight === 0 ? block.mean : (before.mean * before.weight + block.mean * block.weight) / weight;
      block = { mean, weight, length: before.length + block.length };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ mean, length }) => new Array<number>(length).fill(mean));
}
