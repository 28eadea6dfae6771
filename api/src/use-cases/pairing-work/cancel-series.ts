import { otherSeat } from '../../domain/pairing/states';
import type { Performer } from './performer';

const COMMENT =
  'This reverse-mentoring pairing has ended, so its future sessions are cancelled. Thank you for your time.';

/**
 * Cancels what lies ahead of an ended pairing's series. Where no event was reported, the mailbox is asked for one: an
 * attempt at booking may have put it there and died. So it is for the sessions that somebody was giving an event of their own,
 * and at the second look for all that came late.
 */
export const cancelSeries: Performer = async ({ ports, pairing, work }) => {
  const { series } = pairing;
  if (series !== null) {
    const organizerId = pairing[series.organizer].personId;
    const attendeeId = pairing[otherSeat(series.organizer)].personId;
    const nowUtc = ports.clock.nowUtc();
    const isReported = series.event !== null && work.again !== true;
    for (const event of isReported ? [series.event] : await ports.calendars.findSeries(organizerId, pairing)) {
      await ports.calendars.cancelSeries(event, nowUtc, COMMENT, attendeeId);
    }
    for (const { own, startUtc } of work.again === true ? [] : series.sessions) {
      if (own !== null && startUtc > nowUtc) await ports.calendars.cancelSession(own, COMMENT, attendeeId);
    }
    for (const number of work.sessionNumbers ?? []) {
      const left = await ports.calendars.findSession(organizerId, pairing, number);
      if (left !== null) await ports.calendars.cancelSession(left, COMMENT, attendeeId);
    }
  }
  return { kind: 'work-done', workId: work.id };
};
