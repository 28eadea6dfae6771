import type { SeatPrices } from '../../domain/matching/resume-round';
import type { RoundInput } from '../../domain/matching/round-input';
import type { RoundOutcome } from '../../domain/matching/round-outcome';
import { otherSeat } from '../../domain/pairing/states';
import type { StoredLeftOut, StoredPair, StoredPrices, StoredUnstable } from '../../domain/round/round-parts';

type Input = Pick<RoundInput, 'participants'>;

/** Pairs as they are kept, the best first. */
export function storedPairs({ participants }: Input, pairs: RoundOutcome['pairs']): StoredPair[] {
  const bandOf = new Map(participants.map(({ personId, band }) => [personId, band]));
  return pairs
    .map(({ juniorId, seniorId, score, parts, facts, pinned }): StoredPair => ({
      juniorId,
      seniorId,
      juniorBand: bandOf.get(juniorId) ?? 1,
      seniorBand: bandOf.get(seniorId) ?? 1,
      score,
      parts,
      facts,
      pinned,
    }))
    .toSorted((a, b) => b.score - a.score || (a.juniorId < b.juniorId ? -1 : 1));
}

/** People left out as they are kept, who waited longest first. */
export function storedLeftOut({ participants }: Input, leftOut: RoundOutcome['leftOut']): StoredLeftOut[] {
  const known = new Map(participants.map((participant) => [participant.personId, participant]));
  return leftOut
    .map(({ personId, seat, sentence, remedy, change, counts }): StoredLeftOut => {
      const { band, roundsWaited } = known.get(personId) ?? { band: 1, roundsWaited: 0 };
      return {
        personId,
        band,
        reason: sentence,
        remedy,
        ...(change?.kind === 'one-more-seat' && { roomier: { personId: change.partnerId, seat: otherSeat(seat) } }),
        chances: { seat, ...counts },
        roundsWaited: roundsWaited + 1,
      };
    })
    .toSorted((a, b) => b.roundsWaited - a.roundsWaited || (a.personId < b.personId ? -1 : 1));
}

/** Pairs who would both prefer each other, as they are kept. */
export function storedUnstable({ unstable }: Pick<RoundOutcome, 'unstable'>): StoredUnstable[] {
  return unstable.map((pair): StoredUnstable => ({ ...pair }));
}

/** Prices in one item: many, so that they take few parts. */
const PRICES_PER_ITEM = 100;

/** Prices of seats as they are kept: runs of people, the junior seats first. */
export function storedPrices(prices: SeatPrices): StoredPrices[] {
  return (['junior', 'senior'] as const).flatMap((seat) =>
    Array.from({ length: Math.ceil(prices[seat].length / PRICES_PER_ITEM) }, (_, run) => ({
      seat,
      prices: prices[seat].slice(run * PRICES_PER_ITEM, (run + 1) * PRICES_PER_ITEM),
    })),
  );
}

/** The same, read back. */
export function pricesFrom(stored: readonly StoredPrices[]): SeatPrices {
  const of = (seat: StoredPrices['seat']) =>
    stored.filter((run) => run.seat === seat).flatMap((run) => [...run.prices]);
  return { junior: of('junior'), senior: of('senior') };
}
