import type { z } from 'zod';
import type { PairingOverview } from '../../../../api/src/contract/pairing';
import { isLive, isWaiting } from '../pairing/pairing-words';

export type PairingRow = z.infer<typeof PairingOverview>;

/** What the lead may want to look at. */
export const pairingFilters = {
  all: 'All',
  attention: 'Needs you',
  waiting: 'Waiting',
  meeting: 'Booked and active',
  ended: 'Ended',
} as const;
export type PairingFilter = keyof typeof pairingFilters;

/**
 * True where only the lead can move a pairing on: work that failed too often, a decision without a manager, or a side
 * that cancels again and again.
 */
export const needsLead = ({
  parked,
  leadDecides,
  lookAt,
}: Pick<PairingRow, 'parked' | 'leadDecides' | 'lookAt'>): boolean =>
  parked.length > 0 || leadDecides || lookAt !== null;

/** The pairings that a filter shows, those that need the lead first. */
export function filterPairings(rows: readonly PairingRow[], filter: PairingFilter): PairingRow[] {
  const shown = rows.filter((row) => {
    switch (filter) {
      case 'all':
        return true;
      case 'attention':
        return needsLead(row);
      case 'waiting':
        return isWaiting(row.state);
      case 'meeting':
        return isLive(row.state) && !isWaiting(row.state);
      case 'ended':
        return !isLive(row.state);
    }
  });
  return shown.toSorted((a, b) => Number(needsLead(b)) - Number(needsLead(a)));
}
