import { WEEK_INDEXES } from './cadence';
import type { CandidateSeries } from './candidate-series';
import type { Comfort } from './comfort';

/** A candidate with what decides its rank. */
export interface Ranked {
  readonly candidate: CandidateSeries;
  /** An upper bound until the candidate is opened, then what it really earns. */
  readonly points: number;
  readonly comfort: Comfort;
}

/** Order of preference: more points, then more comfort, then the earlier first session, then the earlier week index. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    b.points - a.points ||
    b.comfort.total - a.comfort.total ||
    a.candidate.firstUtc - b.candidate.firstUtc ||
    weekPosition(a) - weekPosition(b)
  );
}

function weekPosition({ candidate }: Ranked): number {
  return candidate.track.weekIndex === null ? 0 : WEEK_INDEXES.indexOf(candidate.track.weekIndex);
}

/**
 * The best `limit` candidates in order of rank, without opening more of them than needed: they are opened by falling
 * bound, and an opened one is chosen as soon as no bound that is left outranks it. The result is that of opening all.
 *
 * @param isTooNear Whether a candidate is to be left out beside one that is already chosen.
 */
export function bestFirst<Opened extends Ranked>(
  candidates: readonly CandidateSeries[],
  comfortOf: (candidate: CandidateSeries) => Comfort,
  open: (ranked: Ranked) => Opened,
  isTooNear: (a: CandidateSeries, b: CandidateSeries) => boolean,
  limit: number,
): Opened[] {
  const chosen: Opened[] = [];
  const opened: Opened[] = [];
  const unopened = byFallingBound(candidates, comfortOf);
  let next = unopened.next();
  const isLeftOut = ({ candidate }: Ranked) => chosen.some((other) => isTooNear(candidate, other.candidate));

  while (chosen.length < limit && (opened.length > 0 || !next.done)) {
    const best = opened[0];
    if (best && (next.done || byRank(best, next.value) <= 0)) {
      opened.shift();
      if (!isLeftOut(best)) chosen.push(best);
    } else if (!next.done) {
      if (!isLeftOut(next.value)) insertByRank(opened, open(next.value));
      next = unopened.next();
    }
  }
  return chosen;
}

/** Comfort is worked out only for those whose bound is reached. */
function* byFallingBound(
  candidates: readonly CandidateSeries[],
  comfortOf: (candidate: CandidateSeries) => Comfort,
): Generator<Ranked, undefined> {
  const byBound: CandidateSeries[][] = [];
  for (const candidate of candidates) (byBound[candidate.pointsBound] ??= []).push(candidate);
  for (let points = byBound.length - 1; points >= 0; points -= 1) {
    const level = byBound[points] ?? [];
    yield* level.map((candidate) => ({ candidate, points, comfort: comfortOf(candidate) })).sort(byRank);
  }
  return undefined;
}

function insertByRank<Opened extends Ranked>(opened: Opened[], one: Opened): void {
  const after = opened.findIndex((other) => byRank(one, other) < 0);
  opened.splice(after === -1 ? opened.length : after, 0, one);
}
