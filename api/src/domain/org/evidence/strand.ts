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

/**
 * Joins strands to one by their precision-weighted mean: the best estimate from independent measurements of different accuracy
 * (inverse-variance weighting, Cochran 1937). Where the strands contradict each other more than their spreads allow, the joint
 * spread grows by the Birge ratio (Birge 1932), so that contradiction lowers confidence.
 */
export function joinStrands(strands: readonly Strand[], size: number): Strand {
  const joint = silentStrand(size);
  for (let index = 0; index < size; index++) {
    let precision = 0;
    let weighted = 0;
    for (const strand of strands) {
      const own = precisionAt(strand, index);
      precision += own;
      weighted += own === 0 ? 0 : own * strand.level[index]!;
    }
    if (precision === 0) continue;
    const level = weighted / precision;
    joint.level[index] = level;
    joint.spread[index] = Math.sqrt(birgeFactor(strands, index, level) / precision);
  }
  return joint;
}

function birgeFactor(strands: readonly Strand[], index: number, level: number): number {
  let speaking = 0;
  let misfit = 0;
  for (const strand of strands) {
    const precision = precisionAt(strand, index);
    if (precision === 0) continue;
    speaking++;
    misfit += precision * (strand.level[index]! - level) ** 2;
  }
  return speaking > 1 ? Math.max(1, misfit / (speaking - 1)) : 1;
}
