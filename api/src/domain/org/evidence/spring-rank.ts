import type { ManagesGraph } from './manages-graph';
import { precisionAt, silentStrand, type Strand } from './strand';

/** Levels that a title should stand above one that its holders manage. */
const REST_GAP = 6;
/** Precision of all springs at one title taken together, at most. */
const STRONGEST_PULL = 4 / 144;
const MOST_SWEEPS = 60;
const SETTLED = 0.01;

/**
 * Ranks titles by who manages whom and returns, as evidence, what the springs say about each title.
 *
 * SpringRank (De Bacco, Larremore and Moore, "A physical model for efficient ranking in networks", Science Advances 2018) puts a
 * spring of rest length 1 on every edge and finds the positions of least energy. Two changes for charts: the springs only push
 * (a manager who is far above is no evidence that the report ranks higher than thought, since whole departments hang on one
 * post), and every title is also tied to its level from the other evidence, which plays the part of SpringRank's field towards
 * the origin. The energy
 *
 *   ½ Σ_t (s_t − prior_t)² / spread_t²  +  ½ Σ_(a above b) w_ab · max(0, s_b + gap − s_a)²
 *
 * is convex; Gauss–Seidel sweeps, O(edges) each, descend to its minimum. The weights w_ab are the edge's surplus as a share of
 * all pairs at the busier of its ends, so that a post with 3,000 reports weighs no more than one with three.
 */
export function rankBySprings(graph: ManagesGraph, prior: Strand): Strand {
  const rows = arrangeByTitle(graph);
  const level = prior.level.slice();
  for (let sweep = 0, moved = Infinity; sweep < MOST_SWEEPS && moved > SETTLED; sweep++) {
    moved = 0;
    for (let title = 0; title < graph.size; title++) {
      const next = balance(title, rows, level, prior).level;
      if (Number.isNaN(next)) continue;
      moved = Math.max(moved, Math.abs(next - level[title]!));
      level[title] = next;
    }
  }
  return pullsAt(graph.size, rows, level, prior);
}

/** Edges of each title in compressed rows: the other end, on which side it is, and the spring's weight. */
interface Rows {
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** 1 where the row's title is above. */
  readonly isAbove: Uint8Array;
  readonly weight: Float64Array;
}

function arrangeByTitle({ size, above, below, surplus, pairs }: ManagesGraph): Rows {
  const start = new Int32Array(size + 1);
  above.forEach((title, edge) => {
    start[title + 1]!++;
    start[below[edge]! + 1]!++;
  });
  for (let title = 0; title < size; title++) start[title + 1]! += start[title]!;
  const next = start.slice();
  const rows = {
    start,
    other: new Int32Array(start[size]!),
    isAbove: new Uint8Array(start[size]!),
    weight: new Float64Array(start[size]!),
  };
  above.forEach((upper, edge) => {
    const lower = below[edge]!;
    const weight = (STRONGEST_PULL * surplus[edge]!) / Math.max(pairs[upper]!, pairs[lower]!);
    const atUpper = next[upper]!++;
    const atLower = next[lower]!++;
    rows.other[atUpper] = lower;
    rows.isAbove[atUpper] = 1;
    rows.other[atLower] = upper;
    rows.weight[atUpper] = weight;
    rows.weight[atLower] = weight;
  });
  return rows;
}

/** Where a title comes to rest between its prior and the springs that push it now. */
function balance(
  title: number,
  { start, other, isAbove, weight }: Rows,
  level: Float64Array,
  prior: Strand,
): { level: number; pull: number; target: number } {
  let pull = 0;
  let weighted = 0;
  for (let row = start[title]!; row < start[title + 1]!; row++) {
    const rest = level[other[row]!]! + (isAbove[row] === 1 ? REST_GAP : -REST_GAP);
    const pushed = isAbove[row] === 1 ? level[title]! < rest : level[title]! > rest;
    if (!pushed) continue;
    pull += weight[row]!;
    weighted += weight[row]! * rest;
  }
  const own = precisionAt(prior, title);
  const total = own + pull;
  return {
    level: total === 0 ? NaN : (own * prior.level[title]! + weighted) / total,
    pull,
    target: pull === 0 ? 0 : weighted / pull,
  };
}

function pullsAt(size: number, rows: Rows, level: Float64Array, prior: Strand): Strand {
  const strand = silentStrand(size);
  for (let title = 0; title < size; title++) {
    const { pull, target } = balance(title, rows, level, prior);
    if (pull === 0) continue;
    strand.level[title] = Math.max(0, Math.min(100, target));
    strand.spread[title] = 1 / Math.sqrt(pull);
  }
  return strand;
}
