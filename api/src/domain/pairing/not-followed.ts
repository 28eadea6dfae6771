import { accepted, refused, type Outcome } from '../refusal';
import type { SeriesNotFollowed } from './events';
import type { Pairing, Series } from './pairing';
import { hasEnded } from './states';

/** Outlook could not be asked about the series for long: it is noted for the lead, with the reason that came first. */
export function seriesNotFollowed(pairing: Pairing, { reason }: SeriesNotFollowed, nowUtc: number): Outcome<Pairing> {
  const { series } = pairing;
  if (hasEnded(pairing) || series === null || series.event === null) {
    return refused('wrong-state', 'No series of this pairing stands in Outlook.');
  }
  if (notFollowed(series) !== null) return accepted(pairing);
  return accepted({ ...pairing, series: { ...series, notFollowed: { sinceUtc: nowUtc, reason } } });
}

/** Since when and why a series is not followed; null where it was read since. */
export function notFollowed({ notFollowed: noted, seenAtUtc }: Series): Series['notFollowed'] | null {
  return noted !== undefined && (seenAtUtc ?? 0) < noted.sinceUtc ? noted : null;
}
