const FIRST_DELAY_MS = 10_000;
const LONGEST_DELAY_MS = 3_600_000;

/**
 * How long to wait after the n-th failed attempt (from 1), in milliseconds: exponential with equal jitter, that is half
 * of the delay fixed and half of it spread by `jitter` in [0, 1). What the service asks for (`retryAfterMs`) is the least.
 *
 * Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
 */
export function retryDelayMs(attempt: number, jitter: number, retryAfterMs = 0): number {
  const full = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempt - 1));
  return Math.max(retryAfterMs, Math.round(full / 2 + (full / 2) * jitter));
}
