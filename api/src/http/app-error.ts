import type { RefusalCode } from '../domain/refusal';

/** Failures of the protocol and of the service itself, beside the refusals of the domain. */
export type FailureCode =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'invalid-input'
  | 'unsupported-media-type'
  | 'too-large'
  | 'precondition-required'
  | 'too-many-requests'
  | 'unavailable'
  | 'internal';

export type ErrorCode = FailureCode | RefusalCode;

/** The only place where a code becomes an HTTP status. */
export const statusOf = {
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'invalid-input': 400,
  'unsupported-media-type': 415,
  'too-large': 413,
  'precondition-required': 428,
  'precondition-failed': 412,
  'too-many-requests': 429,
  unavailable: 503,
  internal: 500,
  'not-allowed': 403,
  'wrong-state': 409,
  'already-decided': 409,
  'seat-taken': 409,
  'not-a-candidate': 409,
  'already-joined': 409,
  'below-held-seats': 409,
  'directory-not-ready': 409,
  'already-running': 409,
  'time-not-possible': 409,
  'unknown-topic': 400,
} as const satisfies Record<ErrorCode, number>;

export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface AppErrorDetails {
  readonly cause?: unknown;
  readonly errors?: readonly FieldError[];
  /** Seconds after which a repeat makes sense. */
  readonly retryAfterSeconds?: number;
}

/** Any failure that the caller may know of; its message is shown to people. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly errors: readonly FieldError[];
  readonly retryAfterSeconds: number | null;

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: AppErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
    this.errors = details.errors ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}
