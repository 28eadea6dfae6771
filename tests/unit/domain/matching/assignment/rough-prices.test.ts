import { assign } from '../../../../../api/src/domain/matching/assignment/assign';
import { roughPrices } from '../../../../../api/src/domain/matching/assignment/rough-prices';
import { pairValue, reducedValue } from '../../../../../api/src/domain/matching/problem';
import { realisticInstance } from '../../../../bench/matching-instances';

it.each([1, 2, 3])('comes near the prices of the best assignment (seed %i)', (seed) => {
  const problem = realisticInstance(1000, seed);
  const prices = roughPrices(problem, [128, 8]);
  const { edges } = assign(problem);
  const value = pairValue(problem);
  const chosen = new Set(edges);
  let furthestChosen = 0;
  let furthestOther = 0;
  problem.rowStart.slice(1).forEach((end, row) => {
    for (let edge = problem.rowStart[row]!; edge < end; edge++) {
      const worth = reducedValue(prices, value, row, problem.column[edge]!, problem.weight[edge]!);
      // An edge between two nodes that are full in every assignment with the most pairs is too dear by a pair's value.
      if (worth < -value / 2) continue;
      if (chosen.has(edge) && worth < value / 2) furthestChosen = Math.max(furthestChosen, -worth);
      if (!chosen.has(edge)) furthestOther = Math.max(furthestOther, worth);
    }
  });
  expect(furthestChosen).toBeLessThan(64);
  expect(furthestOther).toBeLessThan(64);
});
