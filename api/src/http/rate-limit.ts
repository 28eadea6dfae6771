import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Pace } from '../contract/policy';
import { AppError } from './app-error';

/** Counts one call; throws `too-many-requests` with Retry-After where the caller called too often. */
export type CountRequest = (callerId: string, operation: string, pace: Pace) => Promise<void>;

/** Share of all that a caller may ask for in a minute which calls of one route may take up. */
const SHARES = { measured: 1 / 5, heavy: 1 / 30 } as const;

/**
 * Limits one caller on this instance to so many requests a minute, to a fifth of that for each route that costs much to
 * answer, and to a thirtieth for each heavy one.
 */
export function createRateLimit(requestsPerMinute: number): CountRequest {
  const limiter = (keyPrefix: string, share: number) =>
    new RateLimiterMemory({ keyPrefix, points: Math.max(1, Math.floor(requestsPerMinute * share)), duration: 60 });
  const all = limiter('all', 1);
  const ofRoute = { measured: limiter('measured', SHARES.measured), heavy: limiter('heavy', SHARES.heavy) };
  return async (callerId, operation, pace) => {
    try {
      await all.consume(callerId);
      if (pace !== 'usual') await ofRoute[pace].consume(`${callerId} ${operation}`);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new AppError('too-many-requests', `Too many requests: wait ${retryAfterSeconds} seconds.`, {
        retryAfterSeconds,
      });
    }
  };
}
