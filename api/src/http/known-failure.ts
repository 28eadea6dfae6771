import type { Refusal } from '../domain/refusal';
import { TemporaryFailure } from '../use-cases/ports/temporary-failure';
import { UnknownContinuation } from '../use-cases/ports/unknown-continuation';
import { AppError } from './app-error';

/** What a caller is told to wait where the service outside names no delay, in seconds. */
const defaultRetrySeconds = 2;

/** What the caller may know of an error: the failures that ports declare get their code, any other stays as it is. */
export function asAppError(error: unknown): unknown {
  if (error instanceof UnknownContinuation) {
    return new AppError('invalid-input', 'This list cannot be continued from here. Start again without continuation.', {
      cause: error,
      errors: [{ field: 'query.continuation', message: 'must be the continuation of an earlier page' }],
    });
  }
  if (error instanceof TemporaryFailure) {
    return new AppError('unavailable', 'The service is very busy. Try again in a moment; nothing is lost.', {
      cause: error,
      retryAfterSeconds: Math.max(defaultRetrySeconds, Math.ceil(error.retryAfterMs / 1000)),
    });
  }
  return error;
}

/** A refusal of the domain as an error; a field that is at fault is one of the body. */
export function refusalError({ code, message, field }: Refusal): AppError {
  return new AppError(code, message, field === undefined ? {} : { errors: [{ field: `body.${field}`, message }] });
}
