import { PermanentFailure } from '../ports/permanent-failure';
import type { Performer } from './performer';

/** Moves the recurrences that collide to their alternatives, and takes out those that are skipped. */
export const moveSessions: Performer = async ({ ports, pairing, work }) => {
  const event = pairing.series?.event ?? null;
  if (pairing.series === null || event === null) throw new PermanentFailure('No series is booked.');
  await ports.calendars.moveSessions(event, pairing.series);
  return { kind: 'sessions-moved', workId: work.id };
};
