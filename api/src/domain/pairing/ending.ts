import { accepted, refused, type Outcome } from '../refusal';
import { MINUTE_MS } from '../scheduling/time-units';
import type { PersonEvent } from './events';
import type { Ending, Pairing, PairingState, PairingWorkKind } from './pairing';
import { hasEnded, holders, seatOf } from './states';
import { record } from './timeline';
import { hasBegun, owe, oweNotifications, oweSeriesCancelled } from './work-ledger';

export type EndedState = Extract<PairingState, 'completed' | 'declined' | 'rejected' | 'expired' | 'withdrawn'>;

/**
 * No worker lives longer than this after it claimed work, nor anything that it asked for: the host ends an invocation after ten
 * minutes (`functionTimeout` in host.json), whatever it waits for.
 */
export const LONGEST_WORK_MS = 15 * MINUTE_MS;

/**
 * Ends a pairing: what it still meant to do is dropped, its seats are owed back, and where an event stands in a mailbox,
 * or may stand because booking had begun, its cancellation is owed. That work waits until no earlier claim can still be
 * at it, so that a slow worker's effect is undone and not missed. Where one may be slower than its claim, there is a second
 * look once the host has ended whoever it was.
 */
export function end(pairing: Pairing, state: EndedState, ending: Omit<Ending, 'atUtc'>, nowUtc: number): Pairing {
  const quietFrom = (kinds: readonly PairingWorkKind[]) =>
    Math.max(nowUtc, ...pairing.pending.map((work) => (kinds.includes(work.kind) ? (work.leasedUntilUtc ?? 0) : 0)));
  const ended: Pairing = { ...pairing, state, ending: { ...ending, atUtc: nowUtc }, dueAtUtc: null, pending: [] };
  const recorded = record(ended, 'ended', nowUtc, ending.byPersonId);
  const seatsFreeUtc = quietFrom(['hold-seats']);
  const released = owe(recorded, 'release-seats', seatsFreeUtc);
  const given = pairing.pending.some((work) => work.kind === 'hold-seats' && hasBegun(work))
    ? owe(released, 'release-seats', seatsFreeUtc + LONGEST_WORK_MS)
    : released;
  const cancels = state !== 'completed' && eventMayStand(pairing);
  const begun = pairing.pending.flatMap((work) => (work.move !== null && hasBegun(work) ? [work.move.number] : []));
  if (!cancels) return tellPair(given, nowUtc);
  const quietUtc = quietFrom(['book-series', 'move-sessions', 'move-session']);
  const cancelled = oweSeriesCancelled(given, begun, quietUtc);
  const looking =
    begun.length > 0 || seriesMayComeLate(pairing, nowUtc)
      ? oweSeriesCancelled(cancelled, begun, quietUtc + LONGEST_WORK_MS, true)
      : cancelled;
  return tellPair(looking, nowUtc);
}

/** Whether a worker may still be about to book the series: it never reported, or another one was faster a moment ago. */
function seriesMayComeLate({ pending, timeline }: Pairing, nowUtc: number): boolean {
  return (
    pending.some((work) => work.kind === 'book-series' && hasBegun(work)) ||
    timeline.some(({ kind, atUtc }) => kind === 'booked' && atUtc > nowUtc - LONGEST_WORK_MS)
  );
}

/** Whether the series stands in a mailbox, or a worker may be putting it there, or may have done so before it failed. */
export function eventMayStand(pairing: Pairing): boolean {
  if (pairing.series === null) return false;
  return pairing.series.event !== null || pairing.pending.some((work) => work.kind === 'book-series' && hasBegun(work));
}

/** Tells both people but the one who ended it; nobody where they never saw it or where it ran its course. */
function tellPair(pairing: Pairing, nowUtc: number): Pairing {
  if (!pairing.seatsHeld || pairing.state === 'completed') return pairing;
  const others = holders(pairing).map((holder) => holder.personId);
  const template = pairing.state === 'rejected' ? 'approvalDecided' : 'matchEnded';
  return oweNotifications(
    pairing,
    template,
    others.filter((id) => id !== pairing.ending?.byPersonId),
    nowUtc,
  );
}

/** One of the two leaves the pairing, by their own wish or because they left the program. No-fault: any live state. */
export function leave(
  pairing: Pairing,
  event: Extract<PersonEvent, { kind: 'withdraw' | 'person-left' }>,
  nowUtc: number,
): Outcome<Pairing> {
  const personId = event.kind === 'withdraw' ? event.byPersonId : event.personId;
  if (seatOf(pairing, personId) === null) return refused('not-allowed', 'Only the two people of a pairing may end it.');
  if (hasEnded(pairing)) return refused('wrong-state', 'This pairing is over already.');
  const note = event.kind === 'withdraw' ? event.note : null;
  const reason = event.kind === 'withdraw' ? 'withdrawn' : 'left-program';
  return accepted(end(pairing, 'withdrawn', { reason, byPersonId: personId, note }, nowUtc));
}
