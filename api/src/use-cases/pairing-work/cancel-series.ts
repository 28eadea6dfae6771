import { otherSeat } from '../../domain/pairing/states';
import type { Performer } from './performer';

const COMMENT =
  'This reverse-mentoring pairing has ended, so its future sessions are cancelled. Thank you for your time.';

/**
 * Cancels what lies ahead of an ended pairing's series. Where no event was reported, the mailbox is asked for one: an
 * attempt at booking may have put it there and died. So it is for the sessions that somebody was giving an event of their own.
 */
export const cancelSeries: Performer = async ({ ports, pairing, work }) => {
  const { series } = pairing;
  if (series !== null) {
    const organizerId = pairing[series.organizer].personId;
    const event = series.event ?? (await ports.calendars.findSeries(organizerId, pairing));
    const nowUtc = ports.clock.nowUtc();
    const attendeeId = pairing[otherSeat(series.organizer)].personId;
    if (event !== null) await ports.calendars.cancelSeries(event, nowUtc, COMMENT, attendeeId);
    for (const { own, startUtc } of series.sessions) {
      if (own !== null && startUtc > nowUtc) await ports.calendars.cancelSession(own, COMMENT, attendeeId);
    }
    for (const number of work.sessionNumbers ?? []) {
      const left = await ports.calendars.findSession(organizerId, pairing, number);
      if (left !== null) await ports.calendars.cancelSession(left, COMMENT, attendeeId);
    }
  }
  return { kind: 'work-done', workId: work.id };
};
