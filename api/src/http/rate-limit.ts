import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './app-error';

/** Calls of one heavy route that one caller may make in a minute. */
const HEAVY_PER_MINUTE = 10;

/**
 * Limits one caller to so many requests a minute on this instance, and to few of each heavy route; throws
 * `too-many-requests` with Retry-After.
 */
export function createRateLimit(
  requestsPerMinute: number,
): (personId: string, heavyOperation?: string | null) => Promise<void> {
  const all = new RateLimiterMemory({ keyPrefix: 'all', points: requestsPerMinute, duration: 60 });
  const heavy = new RateLimiterMemory({ keyPrefix: 'heavy', points: HEAVY_PER_MINUTE, duration: 60 });
  return async (personId, heavyOperation = null) => {
    try {
      await all.consume(personId);
      if (heavyOperation !== null) await heavy.consume(`${personId} ${heavyOperation}`);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new AppError('too-many-requests', `Too many requests: wait ${retryAfterSeconds} seconds.`, {
        retryAfterSeconds,
      });
    }
  };
}
