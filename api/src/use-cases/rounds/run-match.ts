import { matched, withRoundWork, type Round } from '../../domain/round/round';
import type { StoredLeftOut, StoredPair } from '../../domain/round/round-parts';
import { lease } from '../../domain/work/owed-work';
import type { MatchJob, MatchResult } from '../ports/matcher';
import { ClaimLost } from '../work/claim';
import { buildInput, readSources } from './build-input';
import { cancel } from './change-round';
import { differenceFrom } from './difference';
import { partsFor, readParts, writeParts } from './parts';
import { LEASE_MS, type RoundSlice } from './round-slice';

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

async function buildJob({ ports, claim, program }: RoundSlice): Promise<MatchJob> {
  const org = await ports.org.current();
  if (org === null) throw new Error('The org chart is gone. Sync it again.');
  const { programId, id: roundId, parts } = claim.value;
  const weeks = await readParts(ports.rounds, { programId, roundId, kind: 'weeks' }, parts.weeks);
  const sources = await readSources(ports, program, new Map(weeks.map((week) => [week.personId, week])));
  return { input: buildInput(org, sources), managerOf: org.chart.managerOf };
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

async function store(slice: RoundSlice, job: MatchJob, { outcome, whatIf }: MatchResult): Promise<void> {
  const { ports, claim, work } = slice;
  const { programId, id: roundId } = claim.value;
  const pairs = storedPairs(job, outcome.pairs);
  const leftOut = storedLeftOut(job, outcome.leftOut);
  const counts = { pairs: partsFor(pairs.length), leftOut: partsFor(leftOut.length) };
  // The counts are known before the parts are written, so that a round cancelled in between is cleaned up whole.
  const announced: Round = { ...claim.value, parts: { ...claim.value.parts, ...counts } };
  await claim.save(withRoundWork(announced, lease(work, ports.clock.nowUtc() + LEASE_MS)));
  await writeParts(ports.rounds, { programId, roundId, kind: 'pairs' }, pairs);
  await writeParts(ports.rounds, { programId, roundId, kind: 'left-out' }, leftOut);
  const difference = await differenceFrom(ports, claim.value, pairs);
  await claim.save(
    matched(claim.value, { summary: outcome.summary, proof: outcome.proof, whatIf, difference, ...counts }),
  );
}

/** Dry runs that were never published go, but for the last few: their parts are not small. */
async function discardOldDryRuns({ ports, claim }: RoundSlice): Promise<void> {
  for (const { value } of await ports.rounds.list(claim.value.programId)) {
    if (value.state !== 'ready' || value.number > claim.value.number - KEPT_DRY_RUNS) continue;
    await cancel(ports, value.programId, value.id);
  }
}

function storedPairs({ input }: MatchJob, pairs: MatchResult['outcome']['pairs']): StoredPair[] {
  const bandOf = new Map(input.participants.map(({ personId, band }) => [personId, band]));
  return pairs
    .map(({ juniorId, seniorId, score, parts }): StoredPair => ({
      juniorId,
      seniorId,
      juniorBand: bandOf.get(juniorId) ?? 1,
      seniorBand: bandOf.get(seniorId) ?? 1,
      score,
      parts,
    }))
    .toSorted((a, b) => b.score - a.score || (a.juniorId < b.juniorId ? -1 : 1));
}

function storedLeftOut({ input }: MatchJob, leftOut: MatchResult['outcome']['leftOut']): StoredLeftOut[] {
  const participants = new Map(input.participants.map((participant) => [participant.personId, participant]));
  return leftOut
    .map(({ personId, sentence, remedy }): StoredLeftOut => {
      const { band, roundsWaited } = participants.get(personId) ?? { band: 1, roundsWaited: 0 };
      return { personId, band, reason: sentence, remedy, roundsWaited: roundsWaited + 1 };
    })
    .toSorted((a, b) => b.roundsWaited - a.roundsWaited || (a.personId < b.personId ? -1 : 1));
}
