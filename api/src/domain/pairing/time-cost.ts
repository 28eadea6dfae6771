import { day } from './date-words';
import type { Terms } from './pairing';

/** What a pairing costs in time: "6 × 60 minutes between 8 January 2026 and 30 June 2026, within working hours". */
export function timeCostSentence({ sessions, durationMinutes, fromUtc, untilUtc }: Terms): string {
  const span = `between ${day(fromUtc, 'UTC')} and ${day(untilUtc, 'UTC')}`;
  return `${sessions} × ${durationMinutes} minutes ${span}, within working hours`;
}
