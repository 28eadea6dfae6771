import {
  whatIfGivenUp,
  whatIfKnown,
  type WhatIfMissing,
  withRoundWork,
  withSameResult,
} from '../../domain/round/round';
import { lease } from '../../domain/work/owed-work';
import type { RoundBefore } from '../ports/matcher';
import { ClaimLost } from '../work/claim';
import { buildJob } from './build-job';
import { countOf, readParts } from './parts';
import type { RoundSlice } from './round-slice';
import { pricesFrom } from './stored-outcome';

/** How long a worker may be silent, and how often it renews: seldom, since each renewal is a version of the round. */
const WHAT_IF_LEASE_MS = 5 * 60_000;
const RENEWED_EVERY_MS = 60_000;

/**
 * Computes what relaxing each rule would add to the very round that the lead reads already: from what it was computed from,
 * and from its pairs and prices. Where people, rules or calendars have changed since, it says so instead. Gives way to a newer round, and is
 * lost without harm where the round is published or cancelled meanwhile.
 */
export async function runWhatIf(slice: RoundSlice): Promise<void> {
  const { ports, claim, work } = slice;
  const renew = async () => {
    const leased = lease(work, ports.clock.nowUtc() + WHAT_IF_LEASE_MS);
    await claim.save(withSameResult(withRoundWork(claim.value, leased), claim.etag));
  };
  await renew();
  const { basisId } = claim.value;
  const giveUp = (why: WhatIfMissing) => claim.save(withSameResult(whatIfGivenUp(claim.value, why), claim.etag));
  if (basisId === undefined) return giveUp('changed');
  const job = ports.matcher.takeJob(basisId) ?? (await buildJob(slice));
  const before = await roundBefore(slice, basisId);
  let renewedAtUtc = ports.clock.nowUtc();
  const effects = await ports.matcher.whatIf(job, before, async () => {
    if (await isReplaced(slice)) return 'stop';
    if (ports.clock.nowUtc() - renewedAtUtc < RENEWED_EVERY_MS) return 'go-on';
    renewedAtUtc = ports.clock.nowUtc();
    try {
      await renew();
      return 'go-on';
    } catch (error) {
      return error instanceof ClaimLost ? 'stop' : 'go-on';
    }
  });
  if (effects === 'changed') return giveUp('changed');
  if (effects === 'stopped') return giveUp('newer-round');
  return claim.save(withSameResult(whatIfKnown(claim.value, effects), claim.etag));
}

/** The round's own pairs and prices, as stored. */
async function roundBefore({ ports, claim }: RoundSlice, basisId: string): Promise<RoundBefore> {
  const { programId, id: roundId, parts } = claim.value;
  const address = { programId, roundId };
  const pairs = await readParts(ports.rounds, { ...address, kind: 'pairs' }, parts.pairs);
  const prices = await readParts(ports.rounds, { ...address, kind: 'prices' }, countOf(parts, 'prices'));
  return {
    basisId,
    pairs: pairs.filter(({ pinned }) => !pinned).map(({ juniorId, seniorId }) => [juniorId, seniorId] as const),
    prices: pricesFrom(prices),
  };
}

/** Whether a newer round waits for the same computer. */
async function isReplaced({ ports, claim }: RoundSlice): Promise<boolean> {
  const [newest] = await ports.rounds.list(claim.value.programId);
  return newest !== undefined && newest.value.number > claim.value.number;
}
