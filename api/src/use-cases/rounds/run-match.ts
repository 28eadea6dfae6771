import { matched, withRoundWork, type Round } from '../../domain/round/round';
import { lease } from '../../domain/work/owed-work';
import type { ComputedRound, MatchJob } from '../ports/matcher';
import { ClaimLost } from '../work/claim';
import { buildJob } from './build-job';
import { cancel } from './change-round';
import { differenceFrom } from './difference';
import { partsFor, writeParts } from './parts';
import { LEASE_MS, type RoundSlice } from './round-slice';
import { storedLeftOut, storedPairs, storedPrices, storedUnstable } from './stored-outcome';

const KEPT_DRY_RUNS = 5;

/** Computes the round in the matcher's own thread, stores its pairs and reasons in parts, and makes it ready. */
export async function runMatch(slice: RoundSlice): Promise<void> {
  const { ports } = slice;
  const job = await buildJob(slice);
  const result = await ports.matcher.run(job, (phase, share) => reportProgress(slice, phase, share));
  if (result === 'stopped') throw new ClaimLost();
  await store(slice, job, result);
  await discardOldDryRuns(slice);
}

/** Keeps the lease while the computation runs; a round that was cancelled or taken over stops it. */
async function reportProgress(
  { ports, claim, work }: RoundSlice,
  phase: string,
  share: number,
): Promise<'go-on' | 'stop'> {
  const leased = lease(work, ports.clock.nowUtc() + LEASE_MS);
  try {
    await claim.save(withRoundWork({ ...claim.value, progress: { phase, share } }, leased));
    return 'go-on';
  } catch (error) {
    // A save that failed for another reason costs a renewal, not the computation: the next one comes in seconds.
    return error instanceof ClaimLost ? 'stop' : 'go-on';
  }
}

async function store(slice: RoundSlice, { input }: MatchJob, outcome: ComputedRound): Promise<void> {
  const { ports, claim, work } = slice;
  const { programId, id: roundId } = claim.value;
  const pairs = storedPairs(input, outcome.pairs);
  const leftOut = storedLeftOut(input, outcome.leftOut);
  const unstable = storedUnstable(outcome);
  const prices = storedPrices(outcome.prices);
  const compared = await differenceFrom(ports, claim.value, pairs);
  const parts = {
    pairs: partsFor(pairs.length),
    leftOut: partsFor(leftOut.length),
    unstable: partsFor(unstable.length),
    changes: partsFor(compared.changes.length),
    prices: partsFor(prices.length),
  };
  // The counts are known before the parts are written, so that a round cancelled in between is cleaned up whole.
  const announced: Round = { ...claim.value, parts: { ...claim.value.parts, ...parts } };
  await claim.save(withRoundWork(announced, lease(work, ports.clock.nowUtc() + LEASE_MS)));
  await writeParts(ports.rounds, { programId, roundId, kind: 'pairs' }, pairs);
  await writeParts(ports.rounds, { programId, roundId, kind: 'left-out' }, leftOut);
  await writeParts(ports.rounds, { programId, roundId, kind: 'unstable' }, unstable);
  await writeParts(ports.rounds, { programId, roundId, kind: 'changes' }, compared.changes);
  await writeParts(ports.rounds, { programId, roundId, kind: 'prices' }, prices);
  const { summary, proof, refusedPins, basisId } = outcome;
  const result = { summary, proof, refusedPins, basisId, difference: compared.difference, parts };
  await claim.save(matched(claim.value, result, ports.clock.nowUtc()));
}

/** Dry runs that were never published go, but for the last few: their parts are not small. */
async function discardOldDryRuns({ ports, claim }: RoundSlice): Promise<void> {
  for (const { value } of await ports.rounds.list(claim.value.programId)) {
    if (value.state !== 'ready' || value.number > claim.value.number - KEPT_DRY_RUNS) continue;
    await cancel(ports, value.programId, value.id);
  }
}
