import type { SessionTimes } from '../../contract/session';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { iso } from '../pairings/iso';
import type { Caller } from '../ports/caller';
import { findSessionTimes, type TimesPorts } from './find-session-times';
import { sessionToMove, type SessionAddress } from './session-to-move';

/** How many of the times are recommended: nearest to the present one, over nothing. */
const MOST_RECOMMENDED = 3;

/** Said where free/busy of neither person can be read. */
export const noCalendar: Refusal = refused(
  'time-not-possible',
  'Neither calendar can be read, so no free times are known. Agree on a time, then change the session in your calendar.',
);

/** The times to which one of the two may move a session, in the order of time. */
export async function listSessionTimes(
  ports: TimesPorts,
  caller: Caller,
  address: SessionAddress,
): Promise<Outcome<SessionTimes>> {
  const found = await sessionToMove(ports, caller, address, 'sessionTimes');
  if (!found.ok) return found;
  const { program, pairing, session } = found.value;
  const slots = await findSessionTimes(ports, program, pairing, session);
  if (slots === null) return noCalendar;
  const recommended = new Set(slots.filter((slot) => !slot.tentative).slice(0, MOST_RECOMMENDED));
  const items = slots
    .toSorted((a, b) => a.startUtc - b.startUtc)
    .map((slot) => ({
      startUtc: iso(slot.startUtc),
      endUtc: iso(slot.endUtc),
      tentative: slot.tentative,
      recommended: recommended.has(slot),
    }));
  return accepted({ items });
}
