/** One bar of a histogram in a box of 100 × 100, y downwards. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Share of each slot that its bar fills. */
const fill = 0.72;
/** A bar that stands for anybody at all can still be seen. */
const leastHeight = 1.5;

/** Places a bar for each count; the highest fills the box. */
export function barsOf(counts: readonly number[]): Bar[] {
  const highest = Math.max(1, ...counts);
  const slot = 100 / Math.max(1, counts.length);
  return counts.map((count, index) => {
    const height = count === 0 ? 0 : Math.max(leastHeight, (100 * count) / highest);
    return { x: (index + (1 - fill) / 2) * slot, y: 100 - height, width: slot * fill, height };
  });
}
