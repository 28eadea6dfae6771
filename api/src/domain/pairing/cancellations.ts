import type { Cancellation, Pairing, SeatName, Session } from './pairing';
import { otherSeat } from './states';

/** So many in a row of one side are no bad luck any more: the lead is asked to look. */
export const MOST_IN_A_ROW = 3;

/** The sessions ahead that became declined or cancelled between two readings of Outlook, each by whom. */
export function newCancellations(
  before: readonly Session[],
  { series }: Pick<Pairing, 'series'>,
  nowUtc: number,
): readonly Cancellation[] {
  if (series === null) return [];
  return series.sessions.flatMap((session) => {
    const earlier = before.find((each) => each.number === session.number);
    if (earlier === undefined || session.startUtc <= nowUtc) return [];
    const cancellation = (seat: SeatName): Cancellation => ({
      seat,
      sessionNumber: session.number,
      startUtc: session.startUtc,
      atUtc: nowUtc,
    });
    // Only the organizer can take a session out of both calendars.
    if (session.cancelled) return earlier.cancelled ? [] : [cancellation(series.organizer)];
    const seat = otherSeat(series.organizer);
    const isNew = earlier.responses[seat] !== 'declined' || earlier.startUtc !== session.startUtc;
    return session.responses[seat] === 'declined' && isNew ? [cancellation(seat)] : [];
  });
}

/** How often one side cancelled since the two last met. */
export function cancelledInARow(
  { cancellations, series }: Pick<Pairing, 'cancellations' | 'series'>,
  seat: SeatName,
  nowUtc: number,
): number {
  const lastMetUtc = Math.max(0, ...heldSessions({ series }, nowUtc).map((session) => session.endUtc));
  return cancellations.filter((each) => each.seat === seat && each.atUtc > lastMetUtc).length;
}

/** The side that cancelled so often in a row that the lead should look; null where neither did. */
export function sideToLookAt(pairing: Pick<Pairing, 'cancellations' | 'series'>, nowUtc: number): SeatName | null {
  const seats: readonly SeatName[] = ['junior', 'senior'];
  return seats.find((seat) => cancelledInARow(pairing, seat, nowUtc) >= MOST_IN_A_ROW) ?? null;
}

/** The share of appointments that one side cancelled, 0–1: cancellations to sessions held and cancelled. */
export function cancellationRate(
  pairing: Pick<Pairing, 'cancellations' | 'series'>,
  seat: SeatName,
  nowUtc: number,
): number {
  const own = pairing.cancellations.filter((each) => each.seat === seat).length;
  const appointments = heldSessions(pairing, nowUtc).length + pairing.cancellations.length;
  return appointments === 0 ? 0 : own / appointments;
}

function heldSessions({ series }: Pick<Pairing, 'series'>, nowUtc: number): readonly Session[] {
  return (series?.sessions ?? []).filter((session) => !session.cancelled && session.endUtc <= nowUtc);
}
