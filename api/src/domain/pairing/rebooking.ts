import { accepted, refused, type Outcome } from '../refusal';
import { cancelledInARow, MOST_IN_A_ROW, newCancellations } from './cancellations';
import type { WorkResult } from './events';
import { sessionOf } from './meeting-clock';
import type { Cancellation, Pairing, Session } from './pairing';
import { pausedUntilUtc } from './pause';
import { requestMove } from './session-moves';
import { hasEnded, holders } from './states';
import { record } from './timeline';
import { oweNotifications, oweRebooking, oweToLeads, pendingWork, settle } from './work-ledger';

/**
 * What follows from news of Outlook: a session ahead that one of the two declined or cancelled is owed another time. A side
 * that cancels for the third time in a row is left to the program lead, and nothing more is booked over its head: both are
 * told that they have to choose a time themselves, and the leads hear of it once, until the two have met again. What the
 * other side cancelled is rebooked all the same.
 *
 * @param before the sessions as they were before the news.
 */
export function reactToCancellations(pairing: Pairing, before: readonly Session[], nowUtc: number): Pairing {
  const fresh = hasEnded(pairing) ? [] : newCancellations(before, pairing, nowUtc);
  if (fresh.length === 0) return pairing;
  const noted: Pairing = { ...pairing, cancellations: [...pairing.cancellations, ...fresh] };
  const isTooMany = ({ seat }: Cancellation) => cancelledInARow(noted, seat, nowUtc) >= MOST_IN_A_ROW;
  const left = fresh.filter(isTooMany);
  const seats = [...new Set(left.map(({ seat }) => seat))];
  const looked = seats.reduce<Pairing>(
    (asking, seat) => record(asking, 'lead-asked-to-look', nowUtc, pairing[seat].personId),
    noted,
  );
  const isNews = seats.some((seat) => cancelledInARow(pairing, seat, nowUtc) < MOST_IN_A_ROW);
  const asked = isNews ? oweToLeads(looked, nowUtc) : looked;
  const told = left.slice(0, 1).reduce((telling, { sessionNumber }) => tellPair(telling, sessionNumber, nowUtc), asked);
  return fresh
    .filter((each) => !isTooMany(each))
    .reduce((owing, { sessionNumber }) => oweRebooking(owing, sessionNumber, nowUtc), told);
}

/** No other time comes by itself: both hear it, and may choose one. */
function tellPair(pairing: Pairing, sessionNumber: number, nowUtc: number): Pairing {
  const pair = holders(pairing).map((holder) => holder.personId);
  return oweNotifications(pairing, 'sessionNotRebooked', pair, nowUtc, sessionNumber);
}

/** A time that suits both was found: it is kept before it is sent, so that every attempt sends the same. */
export function sessionReplanned(
  pairing: Pairing,
  { workId, startUtc }: Extract<WorkResult, { kind: 'session-replanned' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const session = sessionOwed(pairing, workId);
  if (session === null) return refused('wrong-state', 'No other time is looked for.');
  const endUtc = startUtc + session.endUtc - session.startUtc;
  // A pause that began meanwhile stands in its way.
  if (startUtc < (pausedUntilUtc(pairing, nowUtc) ?? 0)) {
    return accepted(oweRebooking(settle(pairing, workId), session.number, nowUtc));
  }
  const move = { number: session.number, startUtc, endUtc, byPersonId: null };
  return accepted(requestMove(settle(pairing, workId), move, nowUtc));
}

/** Neither this week nor the next has room: both are told, once, and may choose a time themselves. */
export function noOtherTime(
  pairing: Pairing,
  { workId }: Extract<WorkResult, { kind: 'no-other-time' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const session = sessionOwed(pairing, workId);
  if (session === null) return refused('wrong-state', 'No other time is looked for.');
  const recorded = record(settle(pairing, workId), 'no-other-time', nowUtc, null, session.number);
  return accepted(tellPair(recorded, session.number, nowUtc));
}

function sessionOwed(pairing: Pairing, workId: string): Session | null {
  const number = pendingWork(pairing, workId)?.sessionNumber ?? null;
  return number === null ? null : sessionOf(pairing, number);
}
