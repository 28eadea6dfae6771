import type { Band } from './person';

/** Lowest level of each band; index 0 is band 1. */
export const BAND_STARTS: readonly number[] = [0, 22, 36, 50, 62, 74, 88];

/** Band of a level. */
export function bandOf(level: number): Band {
  if (level >= 88) return 7;
  if (level >= 74) return 6;
  if (level >= 62) return 5;
  if (level >= 50) return 4;
  if (level >= 36) return 3;
  return level >= 22 ? 2 : 1;
}

/** Level in the middle of a band: what an override by band sets. */
export function middleOf(band: Band): number {
  return ((BAND_STARTS[band - 1] ?? 0) + (BAND_STARTS[band] ?? 100)) / 2;
}
