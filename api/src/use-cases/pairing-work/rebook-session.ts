import { sessionOf } from '../../domain/pairing/meeting-clock';
import { findSessionTimes } from '../sessions/find-session-times';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Performer } from './performer';

/**
 * Looks for another time of a session that one of the two cannot attend: the nearest that does not touch the old one,
 * and after a pause the nearest of all.
 */
export const rebookSession: Performer = async ({ ports, program, pairing, work }) => {
  const session = work.sessionNumber === null ? null : sessionOf(pairing, work.sessionNumber);
  if (session === null) throw new PermanentFailure('There is no such session.');
  const slots = (await findSessionTimes(ports, program, pairing, session)) ?? [];
  const apart = slots.find(
    (slot) => session.putOff !== undefined || slot.endUtc <= session.startUtc || slot.startUtc >= session.endUtc,
  );
  return apart === undefined
    ? { kind: 'no-other-time', workId: work.id }
    : { kind: 'session-replanned', workId: work.id, startUtc: apart.startUtc };
};
