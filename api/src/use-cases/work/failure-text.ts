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
