import { accepted, refused, type Outcome } from '../refusal';
import type { ClashesFound } from './events';
import type { Clash, Pairing, Session } from './pairing';
import { holders, isMeeting } from './states';
import { record } from './timeline';
import { oweNotifications } from './work-ledger';

/**
 * The calendars of the days ahead were read: these sessions collide with something that was booked over them since. Both
 * are told of each once, and offered another time; a collision that is gone is forgotten. Where the time that was offered has been
 * taken since, the page offers another one.
 */
export function clashesFound(pairing: Pairing, { clashes }: ClashesFound, nowUtc: number): Outcome<Pairing> {
  if (!isMeeting(pairing)) return refused('wrong-state', 'The two do not meet any more.');
  const fresh = clashes.filter((clash) => !pairing.clashes.some((known) => isSame(known, clash)));
  const same = clashes.every((clash) =>
    pairing.clashes.some((known) => isSame(known, clash) && offersSame(known, clash)),
  );
  if (same && clashes.length === pairing.clashes.length) return accepted(pairing);
  const pair = holders(pairing).map((holder) => holder.personId);
  return accepted(
    fresh.reduce<Pairing>(
      (telling, { number }) => {
        const recorded = record(telling, 'session-clashes', nowUtc, null, number);
        return oweNotifications(recorded, 'sessionClashes', pair, nowUtc, number);
      },
      { ...pairing, clashes },
    ),
  );
}

/** The collision of a session at the time that it has now; null where there is none. */
export function clashOf({ clashes }: Pick<Pairing, 'clashes'>, session: Session): Clash | null {
  return clashes.find(({ number, startUtc }) => number === session.number && startUtc === session.startUtc) ?? null;
}

function offersSame(a: Clash, b: Clash): boolean {
  return a.alternativeUtc === b.alternativeUtc;
}

function isSame(a: Clash, b: Clash): boolean {
  return a.number === b.number && a.startUtc === b.startUtc;
}
