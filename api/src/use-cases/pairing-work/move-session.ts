import { sessionOf } from '../../domain/pairing/meeting-clock';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Performer } from './performer';

/** Moves one session in Outlook; what Outlook will never take is given up at once. */
export const moveSession: Performer = async ({ ports, pairing, work }) => {
  const { series } = pairing;
  const event = series?.event ?? null;
  const session = work.move === null ? null : sessionOf(pairing, work.move.number);
  if (series === null || event === null || session === null || work.move === null) {
    throw new PermanentFailure('There is no such session in Outlook.');
  }
  const result = await ports.calendars.moveSession(event, series, session, work.move);
  return { kind: result === 'moved' ? 'session-moved' : 'session-not-moved', workId: work.id };
};
