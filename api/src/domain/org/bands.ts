import type { Band } from './person';

/**
 * Lowest level of each band; index 0 is band 1. The edges lie between the clusters of posts on the ladder of ranks, so that a
 * band is a stage of a career and not a share of the staff (an organisation may well have nobody in one):
 *
 * 1 learning or assisting: trainees, assistants, clerks, service and support work ·
 * 2 skilled: officers, technicians, associate professionals ·
 * 3 professional: engineers, specialists, advisers, team leaders ·
 * 4 managing or leading a field: managers, principals, learned professions ·
 * 5 heads of departments ·
 * 6 directors ·
 * 7 the top of the organisation.
 *
 * Two bands apart means that a whole stage lies between two people, at least ten levels.
 */
export const BAND_STARTS: readonly number[] = [0, 29, 38, 48, 60, 72, 85];

const BANDS_FROM_TOP: readonly Band[] = [7, 6, 5, 4, 3, 2];

/** Band of a level. */
export function bandOf(level: number): Band {
  return BANDS_FROM_TOP.find((band) => level >= (BAND_STARTS[band - 1] ?? 0)) ?? 1;
}

/** Level in the middle of a band: what an override by band sets. */
export function middleOf(band: Band): number {
  return ((BAND_STARTS[band - 1] ?? 0) + (BAND_STARTS[band] ?? 100)) / 2;
}
