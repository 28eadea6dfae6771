import type { HttpResponseInit } from '@azure/functions';
import type { Problem } from '../contract/problem';
import { AppError, statusOf } from './app-error';
import { guardHeaders } from './guard-headers';

const titles: Record<number, string> = {
  400: 'The request is not valid',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Not possible now',
  412: 'Changed by somebody else',
  413: 'Too large',
  415: 'Unsupported media type',
  428: 'Say which version you change',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Unavailable for a moment',
};

/** Turns any error into problem details (RFC 9457); an unknown error shows nothing of its inside. */
export function problemAnswer(error: unknown, correlationId: string): HttpResponseInit {
  const known =
    error instanceof AppError
      ? error
      : new AppError('internal', `The service failed. Try again; if it stays, quote ${correlationId} to your admin.`);
  const status = statusOf[known.code];
  const problem: Problem = {
    type: `urn:vice-versa:problem:${known.code}`,
    title: titles[status] ?? 'Error',
    status,
    detail: known.message,
    code: known.code,
    correlationId,
    ...(known.errors.length > 0 && { errors: [...known.errors] }),
  };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...guardHeaders,
      'X-Correlation-Id': correlationId,
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer' }),
      ...(known.retryAfterSeconds !== null && { 'Retry-After': String(known.retryAfterSeconds) }),
    },
    body: JSON.stringify(problem),
  };
}
