import { day } from '../../domain/pairing/date-words';
import type { Series, Session } from '../../domain/pairing/pairing';
import { pausedUntilUtc } from '../../domain/pairing/pause';
import { otherSeat } from '../../domain/pairing/states';
import { PermanentFailure } from '../ports/permanent-failure';
import type { ClaimedWork, Performer } from './performer';

/** Takes the sessions that a pause put off out of both calendars; those of the series that are not among them stay. */
export const cancelSessions: Performer = async (claimed) => {
  const { pairing, work } = claimed;
  const { series } = pairing;
  if (series === null) throw new PermanentFailure('No series is booked.');
  const putOff = series.sessions.filter(
    (session) => session.putOff !== undefined && (work.sessionNumbers ?? []).includes(session.number),
  );
  if (series.byFile !== true && putOff.length > 0) await cancel(claimed, series, putOff);
  return { kind: 'sessions-cancelled', workId: work.id };
};

async function cancel({ ports, pairing }: ClaimedWork, series: Series, putOff: readonly Session[]): Promise<void> {
  const untilUtc = pausedUntilUtc(pairing, ports.clock.nowUtc());
  const until = untilUtc === null ? '' : ` until ${day(untilUtc, series.zoneIana)}`;
  const comment = `One of you takes a pause${until}, so this session is put off. You get another time for it. See you after the pause!`;
  const attendeeId = pairing[otherSeat(series.organizer)].personId;
  for (const { own } of putOff) if (own !== null) await ports.calendars.cancelSession(own, comment, attendeeId);
  const recurrences = putOff.filter(({ own }) => own === null);
  if (series.event === null || recurrences.length === 0) return;
  await ports.calendars.cancelOccurrences(series.event, series, recurrences, comment, attendeeId);
}
