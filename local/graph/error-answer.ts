import type { GraphAnswer } from './call';
import { GraphError } from './graph-error';

/**
 * The answer for something that was thrown. Anything but a `GraphError` is a fault of the simulator and comes as 500
 * with its message, so that it shows in the log.
 */
export function errorAnswer(thrown: unknown, requestId: string, clientRequestId: string, now: Date): GraphAnswer {
  const error =
    thrown instanceof GraphError
      ? thrown
      : new GraphError(
          500,
          'generalException',
          thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
        );
  return {
    status: error.status,
    headers: error.headers,
    json: {
      error: {
        code: error.code,
        message: error.message,
        ...error.details,
        innerError: {
          date: now.toISOString().slice(0, 19),
          'request-id': requestId,
          'client-request-id': clientRequestId,
        },
      },
    },
  };
}
