import { AppError } from './app-error';

/**
 * Lets one call of a kind run at a time on this instance; throws `already-running` for the others. Between instances the
 * use cases see to it, in the document that they change.
 */
export function createOneAtATime(): <Result>(key: string, run: () => Promise<Result>) => Promise<Result> {
  const running = new Set<string>();
  return async (key, run) => {
    if (running.has(key)) throw new AppError('already-running', 'This is being done already. Wait for it to end.');
    running.add(key);
    try {
      return await run();
    } finally {
      running.delete(key);
    }
  };
}
