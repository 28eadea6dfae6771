import { sessionOf } from '../../domain/pairing/meeting-clock';
import type { BookedEvent, Series, Session, SessionMove } from '../../domain/pairing/pairing';
import { hasEnded, otherSeat } from '../../domain/pairing/states';
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
  const { ports, pairing, work } = claimed;
  const { series } = pairing;
  const session = work.move === null ? null : sessionOf(pairing, work.move.number);
  if (series === null || session === null || work.move === null) {
    throw new PermanentFailure('There is no such session in Outlook.');
  }
  const result = await tryMove(claimed, series, session, work.move);
  const moved = { kind: 'session-moved', workId: work.id, number: session.number } as const;
  if (result === 'moved') return { ...moved, own: null };
  if (result !== 'gone') return { kind: 'session-not-moved', workId: work.id };
  const own = (await takeUp(claimed, series, session, work.move)) ?? (await bookAlone(claimed, series, work.move));
  await beginWatching(ports, pairing, { slotsUtc: [work.move.startUtc] }, own);
  return { ...moved, own };
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

/** Moves the event that an attempt before this one left for the session without a word; null where there is none. */
async function takeUp(
  { ports, pairing }: ClaimedWork,
  series: Series,
  session: Session,
  to: SessionMove,
): Promise<BookedEvent | null> {
  const own = await ports.calendars.findSession(pairing[series.organizer].personId, pairing, session.number);
  if (own === null || series.event === null) return null;
  const result = await ports.calendars.moveSession(series.event, series, { ...session, own, cancelled: false }, to);
  return result === 'moved' ? own : null;
}

/** An event of its own for the session, unless the pairing has ended meanwhile and its series was cancelled. */
async function bookAlone(claimed: ClaimedWork, series: Series, to: SessionMove) {
  const { ports, program, pairing, work } = claimed;
  const pair = await readPair(claimed);
  const now = await ports.pairings.read(pairing.programId, pairing.id);
  if (now === null || hasEnded(now.value)) throw new PermanentFailure('The pairing has ended.');
  const invitation = {
    pairing,
    series,
    organizer: pair[series.organizer],
    attendee: pair[otherSeat(series.organizer)],
    programName: program.settings.name,
    transactionId: `${pairing.programId}.${pairing.id}.${work.id}`,
  };
  return ports.calendars.bookSession(invitation, to);
}
