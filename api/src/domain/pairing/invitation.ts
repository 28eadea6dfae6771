import type { Pairing } from './pairing';
import { oweNotifications } from './work-ledger';

/** Asks people to answer a proposal, and once more half-way to its deadline, unless they answer before. */
export function inviteToAnswer(pairing: Pairing, personIds: readonly string[], nowUtc: number): Pairing {
  const fresh = personIds.reduce(withoutNudge, pairing);
  const halfWayUtc = Math.floor((nowUtc + (pairing.dueAtUtc ?? nowUtc)) / 2);
  return oweNotifications(
    oweNotifications(fresh, 'matchProposed', personIds, nowUtc),
    'pairingStalled',
    personIds,
    halfWayUtc,
  );
}

/** Drops the second question to somebody who has answered. */
export function withoutNudge(pairing: Pairing, personId: string): Pairing {
  const pending = pairing.pending.filter(
    ({ notification }) => notification?.template !== 'pairingStalled' || notification.recipientId !== personId,
  );
  return { ...pairing, pending };
}
