import type { Certificate } from './assignment/certify';
import { certifyFullGraph } from './certify-full-graph';
import { assignFullGraph } from './full-graph';
import { gotOf } from './got';
import type { RoundInput } from './round-input';
import { RoundCancelled, type RoundOutcome, type RoundProgress, type RoundProof } from './round-outcome';
import { type RunRows, runHere } from './row-passes';
import { RoundReasons } from './round-reasons';
import { type PreparedRound, prepareRound, type SolvedRound } from './solve-round';
import { usualEffort } from './starting-lists';
import { joinUnstable } from './unstable-pairs';

/**
 * Runs one round: candidates, score, assignment, explanation.
 *
 * Pins are fixed first. Of all rounds it makes the one with the most pairs and, among those, the highest total
 * score; the proof says so. Throws `RoundCancelled` when `progress` answers true.
 *
 * @param run how passes over the rows are run: on this thread, or on several.
 */
export function matchRound(
  input: RoundInput,
  progress: RoundProgress = () => false,
  run: RunRows = runHere,
): RoundOutcome {
  const prepared = prepareAndTell(input, progress);
  const full = assignFullGraph(prepared.work, { step: stepsOf(progress) }, usualEffort, run);
  return explainRound({ ...prepared, full }, progress, run);
}

/** The beginning of `matchRound`: the round whose seats are to be assigned. */
export function prepareAndTell(input: RoundInput, progress: RoundProgress): PreparedRound {
  tell(progress, 'candidates', 0);
  return prepareRound(input);
}

/** Tells how far the assignment is, as a share of the whole. */
export function stepsOf(progress: RoundProgress): (share: number) => void {
  return (share) => tell(progress, 'assignment', 0.05 + 0.6 * share);
}

/** The end of `matchRound`: the proof of a solved round and its reasons, which may have been got ready. */
export function explainRound(
  solved: SolvedRound,
  progress: RoundProgress,
  run: RunRows,
  reasons = new RoundReasons(solved),
): RoundOutcome {
  const { input, pins, offered, work, full } = solved;
  tell(progress, 'proof', 0.65);
  const explain = () => {
    tell(progress, 'explanation', 0.7);
    return reasons.of(solved);
  };
  let explained: ReturnType<typeof explain> | undefined;
  const certificate = certifyFullGraph(work, full, run, () => (explained = explain()));
  const { pairs, leftOut } = explained ?? explain();
  const { participants } = input;
  tell(progress, 'counting', 0.85);
  const candidates = run('count-legal', work, null).reduce(add, 0);
  tell(progress, 'stability', 0.9);
  const { unstable, count } = unstableOf(solved, run);
  tell(progress, 'done', 1);
  return {
    pairs,
    leftOut,
    refusedPins: pins.refused,
    proof: proofOf(certificate, candidates, pins.pairs.length),
    summary: {
      participants: participants.length,
      juniorSeats: offered.juniorSeats.reduce(add, 0),
      seniorSeats: offered.seniorSeats.reduce(add, 0),
      pairs: pairs.length,
      leftOut: leftOut.length,
      averageScore: pairs.length === 0 ? 0 : pairs.reduce((total, { score }) => total + score, 0) / pairs.length,
      unstablePairs: count,
    },
    unstable,
  };
}

function tell(progress: RoundProgress, phase: string, share: number): void {
  if (progress(phase, share) === true) throw new RoundCancelled();
}

function proofOf({ proven, reason, pairs, weight }: Certificate, candidates: number, pinned: number): RoundProof {
  const given =
    pinned === 0 ? '' : pinned === 1 ? 'with the one pinned pair given, ' : `with ${pinned} pinned pairs given, `;
  const statement = proven
    ? `Proven over all ${grouped(candidates)} legal pairs: ${given}no round has more pairs, and none with as many scores higher.`
    : `Not proven: ${reason ?? 'the prices leave room for a better round'}.`;
  return { proven, statement, pairs, totalScore: weight, candidates };
}

function unstableOf(solved: SolvedRound, run: RunRows): { unstable: RoundOutcome['unstable']; count: number } {
  const { work, got } = gotOf(solved);
  const { participants } = solved.input;
  const { sides } = work;
  const { strongest, count } = joinUnstable(run('unstable', work, got));
  const unstable = strongest.map(({ row, column, score }) => {
    const person = { id: participants[sides.rowPerson[row]!]!.personId, has: orNull(got.rowHas[row]!) };
    const partner = { id: participants[sides.columnPerson[column]!]!.personId, has: orNull(got.columnHas[column]!) };
    const [junior, senior] = sides.rows === 'junior' ? [person, partner] : [partner, person];
    return { juniorId: junior.id, seniorId: senior.id, score, juniorHas: junior.has, seniorHas: senior.has };
  });
  return { unstable, count };
}

/** A lowest score as shown: none where a seat is free. */
function orNull(score: number): number | null {
  return score === 0 ? null : score;
}

/** A whole number with thin separators, the same in every locale. */
function grouped(count: number): string {
  return count.toLocaleString('en-US');
}

function add(a: number, b: number): number {
  return a + b;
}
