import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './app-error';

/** Limits one caller to so many requests a minute on this instance; throws `too-many-requests` with Retry-After. */
export function createRateLimit(requestsPerMinute: number): (personId: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 });
  return async (personId) => {
    try {
      await limiter.consume(personId);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new AppError('too-many-requests', `Too many requests: wait ${retryAfterSeconds} seconds.`, {
        retryAfterSeconds,
      });
    }
  };
}
