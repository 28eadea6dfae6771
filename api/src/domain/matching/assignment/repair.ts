import { type AssignmentPrices, type AssignmentProblem, type AssignmentResult, pairValue } from '../problem';
import { PricedMatching } from './priced-matching';
import { successiveShortestPaths } from './successive-shortest-paths';
import { transpose, transposedEdges, turnedBack } from './transpose';

/** Where a warm start begins: the assignment of a similar problem, told in this problem's edge indices. */
export interface WarmStart {
  /** Edges to keep where they still fit, distinct; the caller leaves out those that no longer exist. */
  readonly edges: Int32Array;
  readonly prices: AssignmentPrices;
  /** `pairValue` of the problem that the prices come from, where its capacities were others. */
  readonly pairValue?: number;
}

/**
 * Repairs an assignment of a similar problem to the best of this one, by shortest augmenting paths from the
 * nodes whose places no longer fit the prices; exact from any start.
 *
 * @param mostEdges how many edges the searches may look at.
 * @returns undefined if that was not enough.
 */
export function repair(
  problem: AssignmentProblem,
  start: WarmStart,
  mostEdges = Infinity,
): AssignmentResult | undefined {
  const pair = pairValue(problem);
  const flow = new PricedMatching(problem);
  adoptPrices(flow, start, pair);
  keepTightEdges(problem, flow, start.edges, pair);
  if (!successiveShortestPaths(problem, pair, flow, mostEdges)) return undefined;
  const result = flow.result();
  return flow.rightRoom.some((room, right) => room > 0 && flow.rightPrice[right]! > 0)
    ? completeFromTheRight(problem, pair, result, mostEdges)
    : result;
}

/** Takes over prices, with the part of them that counts pairs (all or nothing) in this problem's value of a pair. */
function adoptPrices(flow: PricedMatching, { prices, pairValue: before = 0 }: WarmStart, pair: number): void {
  const shift = before === 0 ? 0 : pair - before;
  const adopt = (price: number) => Math.max(0, price >= before / 2 ? price + shift : price);
  flow.leftPrice.set(prices.left.map(adopt));
  flow.rightPrice.set(prices.right.map(adopt));
}

/**
 * Keeps the start's edges that fit the capacities and are worth more to their row than any edge not kept, and
 * sets the row's price between the two: from there on only rows and right nodes with room have to be looked at.
 */
function keepTightEdges(problem: AssignmentProblem, flow: PricedMatching, edges: Int32Array, pair: number): void {
  const { rowStart, column, weight } = problem;
  const kept = new Uint8Array(column.length);
  for (const edge of edges) kept[edge] = 1;
  for (let left = 0; left < problem.leftCapacity.length; left++) {
    let dearestOther = 0;
    let room = flow.leftRoom[left]!;
    const gain = (edge: number) => weight[edge]! + pair - flow.rightPrice[column[edge]!]!;
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      if (kept[edge] === 1 && room > 0 && flow.rightRoom[column[edge]!]! > 0) room--;
      else {
        kept[edge] = 0;
        dearestOther = Math.max(dearestOther, gain(edge));
      }
    }
    let cheapestKept = Infinity;
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      if (kept[edge] === 0 || gain(edge) < dearestOther) continue;
      cheapestKept = Math.min(cheapestKept, gain(edge));
      flow.take(column[edge]!, edge, left);
      flow.leftRoom[left]!--;
    }
    const wish = flow.leftRoom[left]! > 0 ? 0 : flow.leftPrice[left]!;
    flow.leftPrice[left] = Math.max(dearestOther, Math.min(wish, cheapestKept));
  }
}

/** The other half: right nodes that have a price and room look for the shortest paths in their turn. */
function completeFromTheRight(
  problem: AssignmentProblem,
  pair: number,
  soFar: AssignmentResult,
  mostEdges: number,
): AssignmentResult | undefined {
  const turned = transpose(problem);
  const flow = new PricedMatching(turned.problem);
  flow.leftPrice.set(soFar.prices.right);
  flow.rightPrice.set(soFar.prices.left);
  const edges = transposedEdges(turned, soFar.edges);
  let row = 0;
  for (const edge of edges) {
    while (edge >= turned.problem.rowStart[row + 1]!) row++;
    flow.take(turned.problem.column[edge]!, edge, row);
    flow.leftRoom[row]!--;
  }
  if (!successiveShortestPaths(turned.problem, pair, flow, mostEdges)) return undefined;
  return turnedBack(turned, flow.result());
}
