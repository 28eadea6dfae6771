import type { Program } from '../../domain/program/program';
import {
  failRound,
  whatIfGivenUp,
  withRoundWork,
  withSameResult,
  type Round,
  type RoundWork,
} from '../../domain/round/round';
import { isClaimable, lease, takeUp } from '../../domain/work/owed-work';
import type { Versioned } from '../ports/store';
import { eachAlone } from '../work/each-alone';
import { ClaimLost, holdClaim, type Claim } from '../work/claim';
import { afterFailure } from '../work/failure-text';
import { deleteParts } from './delete-parts';
import { noteWaiting } from './note-waiting';
import { proposePairs } from './propose-pairs';
import { readCalendars } from './read-calendars';
import { LEASE_MS, type RoundPorts, type RoundSlice } from './round-slice';
import { runMatch } from './run-match';
import { runWhatIf } from './run-what-if';

/**
 * Does what the rounds of all programs owe until `untilUtc`, for a timer to call again and again. Work is claimed under the
 * round's ETag, so two workers never do the same piece at once; what a worker that died had claimed is taken up when its
 * lease has run out. A computation, once begun, may run past `untilUtc`. A program that fails does not stop the others.
 *
 * @throws AggregateError of what went wrong, at the end.
 */
export async function continueRounds(ports: RoundPorts, untilUtc: number): Promise<void> {
  const alone = eachAlone('programs could not go on with their rounds');
  for (const { value: program } of await ports.programs.list()) {
    await alone.attempt(`program ${program.id}`, async () => {
      while (ports.clock.nowUtc() < untilUtc) {
        const due = await nextDue(ports, program);
        if (due === null || !(await perform(ports, program, due.round, due.work, untilUtc))) break;
      }
    });
  }
  alone.finish();
}

async function nextDue(
  ports: RoundPorts,
  program: Program,
): Promise<{ readonly round: Versioned<Round>; readonly work: RoundWork } | null> {
  for (const round of await ports.rounds.list(program.id)) {
    const work = round.value.pending.find((owed) => isClaimable(owed, ports.clock.nowUtc()));
    if (work !== undefined) return { round, work };
  }
  return null;
}

/** Claims and does one piece of work; false where somebody else changed the round meanwhile. */
async function perform(
  ports: RoundPorts,
  program: Program,
  round: Versioned<Round>,
  work: RoundWork,
  untilUtc: number,
): Promise<boolean> {
  const claim = holdClaim(round, (value, etag) => ports.rounds.replace(value, etag));
  try {
    const taken = takeUp(work);
    if (taken.parked) {
      await claim.save(afterFailed(claim, { ...taken, leasedUntilUtc: null }));
      return true;
    }
    const claimed = lease(taken, ports.clock.nowUtc() + LEASE_MS);
    await claim.save(withRoundWork(sameResultIfReady(round), claimed));
    try {
      await performers[work.kind]({ ports, program, claim, work: claimed, untilUtc });
    } catch (error) {
      if (error instanceof ClaimLost) throw error;
      await recordFailure(claim, error, work.kind, ports.clock.nowUtc());
    }
    return true;
  } catch (error) {
    if (error instanceof ClaimLost) return false;
    throw error;
  }
}

const performers: Readonly<Record<RoundWork['kind'], (slice: RoundSlice) => Promise<void>>> = {
  'read-calendars': readCalendars,
  match: runMatch,
  'what-if': runWhatIf,
  'propose-pairs': proposePairs,
  'note-waiting': noteWaiting,
  'delete-parts': deleteParts,
};

/** A dry run that cannot be finished fails, and a new one may start; publishing waits, to be taken up where it stopped. */
async function recordFailure(
  claim: Claim<Round>,
  error: unknown,
  kind: RoundWork['kind'],
  nowUtc: number,
): Promise<void> {
  const owed = claim.value.pending.find((one) => one.kind === kind);
  if (owed === undefined) throw error;
  const failed = afterFailure(owed, error, nowUtc);
  await claim.save(afterFailed(claim, failed));
}

function afterFailed({ value, etag }: Claim<Round>, failed: RoundWork): Round {
  if (!failed.parked) return withRoundWork(failed.kind === 'what-if' ? withSameResult(value, etag) : value, failed);
  switch (failed.kind) {
    case 'read-calendars':
    case 'match':
      return failRound(value, failed.lastError ?? 'The round could not be computed.');
    case 'what-if':
      return whatIfGivenUp(withSameResult(value, etag), 'failed');
    default:
      return withRoundWork(value, failed);
  }
}

/** A claim adds nothing that a lead decides on: who has read a ready round before it has read its result. */
function sameResultIfReady({ value, etag }: Versioned<Round>): Round {
  return value.state === 'ready' ? withSameResult(value, etag) : value;
}
