import { retryDelayMs } from '../pairing/backoff';

/**
 * Work that an aggregate owes: saved in the same write as the state change that causes it, done at least once by whoever
 * claims it, and struck off in the write that records its result.
 */
export interface OwedWork<Kind extends string> {
  readonly kind: Kind;
  readonly dueAtUtc: number;
  /** Failures since it last got on. */
  readonly attempts: number;
  readonly lastError: string | null;
  /** Set when it failed too often: it waits for a person to try again. */
  readonly parked: boolean;
  /** Another worker leaves it alone until then. */
  readonly leasedUntilUtc: number | null;
}

/** Failures in a row after which work waits for a person. */
export const MAX_FAILURES = 6;

/** Work due from this instant on. */
export function owedWork<Kind extends string>(kind: Kind, dueAtUtc: number): OwedWork<Kind> {
  return { kind, dueAtUtc, attempts: 0, lastError: null, parked: false, leasedUntilUtc: null };
}

/** Whether a worker may claim this work now. */
export function isClaimable(work: OwedWork<string>, nowUtc: number): boolean {
  return !work.parked && work.dueAtUtc <= nowUtc && (work.leasedUntilUtc ?? 0) <= nowUtc;
}

/** The earliest instant at which any of this work can be claimed; null where none ever can without a person. */
export function claimableFromUtc(pending: readonly OwedWork<string>[]): number | null {
  const instants = pending
    .filter((work) => !work.parked)
    .map((work) => Math.max(work.dueAtUtc, work.leasedUntilUtc ?? 0));
  return instants.length === 0 ? null : Math.min(...instants);
}

/** Claimed or renewed by one worker until then. */
export function lease<Kind extends string>(work: OwedWork<Kind>, untilUtc: number): OwedWork<Kind> {
  return { ...work, leasedUntilUtc: untilUtc };
}

/**
 * Taken up by a worker. A lease that has run out was never given back: whoever held it fell silent, which counts as a
 * failure, so that work that ends every process it is done in does not go on for ever.
 */
export function takeUp<Kind extends string>(work: OwedWork<Kind>): OwedWork<Kind> {
  if (work.leasedUntilUtc === null) return work;
  const attempts = work.attempts + 1;
  return { ...work, attempts, lastError: FELL_SILENT, parked: attempts >= MAX_FAILURES };
}

const FELL_SILENT = 'The computer that worked on it stopped without a word.';

/** Given back after progress: due at once, and its failures forgotten. */
export function giveBack<Kind extends string>(work: OwedWork<Kind>, nowUtc: number): OwedWork<Kind> {
  return owedWork(work.kind, nowUtc);
}

/**
 * Given back after a failure: due again after a growing delay, parked after {@link MAX_FAILURES} in a row. The delay has no
 * jitter: one aggregate has one worker, so there is no herd to spread.
 *
 * @param retryAfterMs the least delay that the other side asked for.
 */
export function giveBackFailed<Kind extends string>(
  work: OwedWork<Kind>,
  error: string,
  nowUtc: number,
  retryAfterMs = 0,
): OwedWork<Kind> {
  const attempts = work.attempts + 1;
  return {
    ...work,
    attempts,
    lastError: error,
    leasedUntilUtc: null,
    parked: attempts >= MAX_FAILURES,
    dueAtUtc: nowUtc + retryDelayMs(attempts, 0, retryAfterMs),
  };
}

/** Given back where no repeat can help: it waits for a person at once. */
export function park<Kind extends string>(work: OwedWork<Kind>, error: string): OwedWork<Kind> {
  return { ...work, attempts: work.attempts + 1, lastError: error, leasedUntilUtc: null, parked: true };
}
