import type { SessionTimes } from '../../contract/session';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import type { Slot } from '../../domain/scheduling/find-alternative';
import { iso } from '../pairings/iso';
import { CalendarUnreadable } from '../ports/calendar-unreadable';
import type { Caller } from '../ports/caller';
import { PermanentFailure } from '../ports/permanent-failure';
import { findSessionTimes, type TimesPorts } from './find-session-times';
import { sessionToMove, type SessionAddress, type SessionToMove } from './session-to-move';

/** How many of the times are recommended: nearest to the present one, over nothing. */
const MOST_RECOMMENDED = 3;

/** Said where free/busy of neither person can be read. */
const noCalendar: Refusal = refused(
  'time-not-possible',
  'Neither calendar can be read, so no free times are known. Agree on a time, then change the session in your calendar.',
);

/** The free times of a session for one of the two, or whose calendar cannot be read and what they can do. */
export async function freeTimes(
  ports: TimesPorts,
  { program, pairing, session }: SessionToMove,
): Promise<Outcome<readonly Slot[]>> {
  try {
    const slots = await findSessionTimes(ports, program, pairing, session);
    return slots === null ? noCalendar : accepted(slots);
  } catch (error) {
    if (!(error instanceof PermanentFailure)) throw error;
    if (!(error instanceof CalendarUnreadable)) return refused('time-not-possible', error.message);
    return refused(
      'time-not-possible',
      `The calendar of ${error.whose} cannot be read, so no free times are known. Ask your Microsoft 365 admin to let this app read it; until then agree on a time, and change the session in Outlook.`,
    );
  }
}

/** The times to which one of the two may move a session, in the order of time. */
export async function listSessionTimes(
  ports: TimesPorts,
  caller: Caller,
  address: SessionAddress,
): Promise<Outcome<SessionTimes>> {
  const found = await sessionToMove(ports, caller, address, 'sessionTimes');
  if (!found.ok) return found;
  const free = await freeTimes(ports, found.value);
  if (!free.ok) return free;
  const slots = free.value;
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
