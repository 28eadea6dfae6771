import { giveBackFailed, park, type OwedWork } from '../../domain/work/owed-work';
import { PermanentFailure } from '../ports/permanent-failure';
import { TemporaryFailure } from '../ports/temporary-failure';

const LONGEST = 300;

/** What a failure says, short enough to be kept beside the work and read by the lead. */
export function failureText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

/** The least delay before a repeat that the failed service asked for, in milliseconds. */
export function retryAfterMsOf(error: unknown): number {
  return error instanceof TemporaryFailure ? error.retryAfterMs : 0;
}

/** Work after a failed attempt: due again later, or parked where a repeat cannot help or too many have failed. */
export function afterFailure<Kind extends string>(
  work: OwedWork<Kind>,
  error: unknown,
  nowUtc: number,
): OwedWork<Kind> {
  const text = failureText(error);
  return error instanceof PermanentFailure
    ? park(work, text)
    : giveBackFailed(work, text, nowUtc, retryAfterMsOf(error));
}
