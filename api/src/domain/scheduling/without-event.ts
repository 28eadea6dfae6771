import type { Interval, PersonCalendar } from './calendar';

/** A calendar without one event of exactly this time: the session that is to be moved must not stand in its own way. */
export function withoutEvent(calendar: PersonCalendar, { startUtc, endUtc }: Interval): PersonCalendar {
  const own = calendar.busy.findIndex((event) => event.startUtc === startUtc && event.endUtc === endUtc);
  return own === -1 ? calendar : { ...calendar, busy: calendar.busy.filter((_, index) => index !== own) };
}
