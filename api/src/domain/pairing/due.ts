import type { Pairing, PairingWorkKind, PendingWork } from './pairing';
import { claimableFromUtc, MAX_ATTEMPTS } from './work-ledger';

/** What the clock asks of a pairing. */
export type DueStep =
  | { readonly kind: 'time-passed' }
  | { readonly kind: 'perform'; readonly work: PendingWork }
  /** Its last allowed attempt never reported back. */
  | { readonly kind: 'park'; readonly work: PendingWork };

/** The instant at which the pairing next needs attention: its deadline or its earliest claimable work; null for none. */
export function nextDueUtc(pairing: Pairing): number | null {
  const instants = pairing.pending.map(claimableFromUtc).filter((instant) => instant !== null);
  if (pairing.dueAtUtc !== null) instants.push(pairing.dueAtUtc);
  return instants.length === 0 ? null : Math.min(...instants);
}

/**
 * The first thing that is due, deadlines before work; null where nothing is.
 *
 * @param wanted which kinds of work to look for.
 */
export function dueStep(
  pairing: Pairing,
  nowUtc: number,
  wanted: (kind: PairingWorkKind) => boolean = () => true,
): DueStep | null {
  if (pairing.dueAtUtc !== null && pairing.dueAtUtc <= nowUtc) return { kind: 'time-passed' };
  const work = pairing.pending.find((each) => {
    const claimableFrom = claimableFromUtc(each);
    return claimableFrom !== null && claimableFrom <= nowUtc && wanted(each.kind);
  });
  if (work === undefined) return null;
  return { kind: work.attempts >= MAX_ATTEMPTS ? 'park' : 'perform', work };
}
