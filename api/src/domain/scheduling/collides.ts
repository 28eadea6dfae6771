import type { Interval, PersonCalendar } from './calendar';
import { withoutEvent } from './without-event';

/** Whether something that cannot be booked over lies over a session that stands in this calendar itself. */
export function collides(calendar: PersonCalendar, session: Interval): boolean {
  return withoutEvent(calendar, session).busy.some(
    ({ startUtc, endUtc, status }) =>
      (status === 'busy' || status === 'oof') && startUtc < session.endUtc && endUtc > session.startUtc,
  );
}
