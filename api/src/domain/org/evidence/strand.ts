/**
 * One kind of evidence about many titles or many people: for each, the level it speaks for and its spread (a standard
 * deviation, in levels). An infinite spread is silence.
 */
export interface Strand {
  readonly level: Float64Array;
  readonly spread: Float64Array;
}

/** A strand that says nothing yet. */
export function silentStrand(size: number): Strand {
  return { level: new Float64Array(size), spread: new Float64Array(size).fill(Infinity) };
}

/** Precision (inverse variance) with which a strand speaks about an item; 0 where it is silent. */
export function precisionAt(strand: Strand, index: number): number {
  const spread = strand.spread[index] ?? Infinity;
  return 1 / (spread * spread);
}

/** Strands joined to one. */
export interface JointStrand extends Strand {
  /** By how much the strands contradict each other: 1 where they agree within their spreads, at most 4. */
  readonly contradiction: Float64Array;
  /** Precision of the strands that tell anything: vague ones help to place an item but give no confidence. */
  readonly telling: Float64Array;
}

/** From this spread on a strand says no more about one item than that it belongs to the organisation. */
export const VAGUE = 20;
const LARGEST_CONTRADICTION = 4;

/**
 * Joins strands to one by their precision-weighted mean: the best estimate from independent measurements of different accuracy
 * (inverse-variance weighting, Cochran 1937). Where the strands contradict each other more than their spreads allow, the joint
 * variance grows by the Birge ratio (Birge 1932), so that contradiction lowers confidence.
 */
export function joinStrands(strands: readonly Strand[], size: number): JointStrand {
  const joint = {
    ...silentStrand(size),
    contradiction: new Float64Array(size).fill(1),
    telling: new Float64Array(size),
  };
  for (let index = 0; index < size; index++) {
    let precision = 0;
    let weighted = 0;
    for (const strand of strands) {
      const own = precisionAt(strand, index);
      if (own === 0) continue;
      precision += own;
      weighted += own * strand.level[index]!;
      if (strand.spread[index]! < VAGUE) joint.telling[index]! += own;
    }
    if (precision === 0) continue;
    const level = weighted / precision;
    joint.level[index] = level;
    joint.contradiction[index] = contradictionAt(strands, index, level);
    joint.spread[index] = Math.sqrt(joint.contradiction[index]! / precision);
  }
  return joint;
}

function contradictionAt(strands: readonly Strand[], index: number, level: number): number {
  let telling = 0;
  let misfit = 0;
  for (const strand of strands) {
    if (!(strand.spread[index]! < VAGUE)) continue;
    telling++;
    misfit += precisionAt(strand, index) * (strand.level[index]! - level) ** 2;
  }
  return telling > 1 ? Math.max(1, Math.min(LARGEST_CONTRADICTION, misfit / (telling - 1))) : 1;
}
