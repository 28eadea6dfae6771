import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import { isPassing, retryAfterMs } from './cosmos-failure';

/** Delays before the second and every later try, in ms; the library has waited out throttling before each. */
const delaysMs = [50, 200, 800];
/** A request to Cosmos DB with all its repeats is given up after this long. */
const budgetMs = 15_000;

/**
 * Repeats a request while its failure may pass, within a budget of time. The signal cancels what is under way when the budget
 * is spent.
 *
 * @throws TemporaryFailure where it did not pass in time; any other error at once.
 */
export async function persistently<Result>(request: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const signal = AbortSignal.timeout(budgetMs);
  for (let repeats = 0; ; repeats += 1) {
    try {
      return await request(signal);
    } catch (error) {
      if (!isPassing(error)) throw error;
      const delayMs = delaysMs[repeats];
      if (delayMs === undefined || signal.aborted) {
        throw new TemporaryFailure('Cosmos DB does not answer at the moment.', retryAfterMs(error), { cause: error });
      }
      // Spread out, so that those who failed together do not come back together.
      await new Promise((resolve) => setTimeout(resolve, delayMs * (0.5 + Math.random())));
    }
  }
}
