import type { LeftOut } from '../../contract/round';
import { ruledOut } from '../../domain/matching/explain-left-out';
import type { StoredLeftOut } from '../../domain/round/round-parts';
import { personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';

/** Somebody whom a round left out as the contract shows them: counts of people, never a topic. */
export function leftOutView(org: OrgView | null, left: StoredLeftOut): LeftOut {
  const { personId, band, reason, chances } = left;
  return {
    person: personCard(org, personId),
    band,
    reason,
    ...remedyOf(org, left),
    chances: chances === undefined ? null : chancesOf(chances),
  };
}

function remedyOf(org: OrgView | null, { remedy, roomier }: StoredLeftOut): Pick<LeftOut, 'remedy' | 'roomier'> {
  if (roomier === undefined) return { remedy, roomier: null };
  const card = personCard(org, roomier.personId);
  return { remedy: `One more ${roomier.seat} seat for ${card.displayName} would make room.`, roomier: card };
}

function chancesOf(chances: NonNullable<StoredLeftOut['chances']>): LeftOut['chances'] {
  const { seat, partners, legal } = chances;
  return { seat, partners, possible: legal, ruledOut: ruledOut(seat, chances) };
}
