import { sessionOf } from '../../domain/pairing/meeting-clock';
import type { Series, Session, SessionMove } from '../../domain/pairing/pairing';
import { otherSeat } from '../../domain/pairing/states';
import { beginWatching } from '../following/begin-watching';
import type { SessionMoveResult } from '../ports/calendars';
import { PermanentFailure } from '../ports/permanent-failure';
import type { ClaimedWork, Performer } from './performer';
import { readPair } from './read-pair';

/**
 * Moves one session in Outlook. One that was cancelled there gets an event of its own; what Outlook will never take is
 * given up at once.
 */
export const moveSession: Performer = async (claimed) => {
  const { pairing, work } = claimed;
  const { series } = pairing;
  const session = work.move === null ? null : sessionOf(pairing, work.move.number);
  if (series === null || session === null || work.move === null) {
    throw new PermanentFailure('There is no such session in Outlook.');
  }
  const result = await tryMove(claimed, series, session, work.move);
  if (result === 'moved') return { kind: 'session-moved', workId: work.id, own: null };
  if (result !== 'gone') return { kind: 'session-not-moved', workId: work.id };
  return { kind: 'session-moved', workId: work.id, own: await bookAlone(claimed, series, work.move) };
};

async function tryMove(
  { ports }: ClaimedWork,
  series: Series,
  session: Session,
  to: SessionMove,
): Promise<SessionMoveResult> {
  if (series.byFile === true) return 'moved';
  if (series.event === null) throw new PermanentFailure('The series does not stand in Outlook.');
  const wasCancelled = session.cancelled && session.own === null;
  return wasCancelled ? 'gone' : ports.calendars.moveSession(series.event, series, session, to);
}

async function bookAlone(claimed: ClaimedWork, series: Series, to: SessionMove) {
  const { ports, program, pairing, work } = claimed;
  const pair = await readPair(claimed);
  const invitation = {
    pairing,
    series,
    organizer: pair[series.organizer],
    attendee: pair[otherSeat(series.organizer)],
    programName: program.settings.name,
    transactionId: `${pairing.programId}.${pairing.id}.${work.id}`,
  };
  const own = await ports.calendars.bookSession(invitation, to);
  await beginWatching(ports, pairing, { slotsUtc: [to.startUtc] }, own);
  return own;
}
