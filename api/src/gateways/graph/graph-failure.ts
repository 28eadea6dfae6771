import { GraphError } from '@microsoft/microsoft-graph-client';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import { retryAfterMs } from '../retry-after';

/** What the Graph client puts in place of a status where no whole answer came: a timeout, a cut line, no token. */
const NO_ANSWER = -1;

/** 401 too: a token may be refused while keys or permissions change, and the next one be taken. */
const temporary = new Set([NO_ANSWER, 401, 408, 429, 500, 502, 503, 504]);

/** A failed Graph call as pending work understands it: one that asks for patience keeps its Retry-After. */
export function graphFailure(error: unknown): unknown {
  if (!(error instanceof GraphError) || !temporary.has(error.statusCode)) return error;
  return new TemporaryFailure(wordsOf(error), retryAfterMs(error.headers, Date.now()), { cause: error });
}

/**
 * As `graphFailure`, where nobody could do anything about a status that has no meaning of its own here: it is waited out, and
 * whoever asked in person is told so.
 */
export function neverRaw(error: unknown): unknown {
  const failure = graphFailure(error);
  if (!(failure instanceof GraphError)) return failure;
  return new TemporaryFailure(wordsOf(failure), retryAfterMs(failure.headers, Date.now()), { cause: failure });
}

function wordsOf({ statusCode, message }: GraphError): string {
  switch (statusCode) {
    case NO_ANSWER:
      return `Microsoft Graph did not answer (${message}).`;
    case 401:
      return `Microsoft Graph does not take the token of the service (${message}).`;
    default:
      return `Microsoft Graph asks for patience (${statusCode}).`;
  }
}
