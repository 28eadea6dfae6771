import { ErrorResponse } from '@azure/cosmos';

/** Substatus of 403 while the region that takes writes is being changed. */
const writeForbidden = 3;
/** Substatus of 404 where a replica does not have what this session has written yet. */
const readSessionNotAvailable = 1002;

/** Throttled or asked to retry: certainly not performed. */
const refusedForNow = new Set<unknown>([429, 449]);
/** No answer, or one that does not say whether the request was performed. */
const unclear = new Set<unknown>([
  408,
  410,
  500,
  502,
  503,
  504,
  'TimeoutError',
  'REQUEST_SEND_ERROR',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'PARSE_ERROR',
]);

/** Whether Cosmos DB answered with this status. */
export function isStatus(error: unknown, status: number): boolean {
  return error instanceof ErrorResponse && error.code === status && !isPassing(error);
}

/** Whether the same request may succeed a moment later: throttling, a failover, an answer that got lost. */
export function isPassing(error: unknown): boolean {
  const code = property(error, 'code');
  const substatus = property(error, 'substatus');
  if (code === 403) return substatus === writeForbidden;
  if (code === 404) return substatus === readSessionNotAvailable;
  return refusedForNow.has(code) || unclear.has(code) || property(error, 'name') === 'AbortError';
}

/** The delay that Cosmos DB asks for, 0 where it names none. */
export function retryAfterMs(error: unknown): number {
  const milliseconds = property(error, 'retryAfterInMs');
  return typeof milliseconds === 'number' && milliseconds > 0 ? milliseconds : 0;
}

function property(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
}
