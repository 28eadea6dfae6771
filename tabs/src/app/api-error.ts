import { Problem } from '../../../api/src/contract/problem';

/** A field that the API refused: its path inside the body, such as `settings.topics.3.name`, and the remedy. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What is known of a failed call. */
export interface ApiErrorParts {
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  /** The API's stable code, or one of the client's own: `no-answer`, `unexpected-answer`, `sign-in-failed`. */
  readonly code: string;
  /** What went wrong and what to do about it, in words for the person who reads it. */
  readonly detail: string;
  readonly correlationId?: string | null;
  readonly fieldErrors?: readonly FieldError[];
  /** The API's own wish, or null. */
  readonly retryAfterSeconds?: number | null;
  readonly cause?: unknown;
}

/** The one error of the API client; its message may be shown as it stands. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly correlationId: string | null;
  readonly fieldErrors: readonly FieldError[];
  readonly retryAfterSeconds: number | null;

  constructor(parts: ApiErrorParts) {
    super(parts.detail, { cause: parts.cause });
    this.status = parts.status;
    this.code = parts.code;
    this.correlationId = parts.correlationId ?? null;
    this.fieldErrors = parts.fieldErrors ?? [];
    this.retryAfterSeconds = parts.retryAfterSeconds ?? null;
  }

  /** True where the same call may succeed a moment later. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** True where somebody else changed the same thing first. */
  get isConflict(): boolean {
    return this.status === 412;
  }
}

/**
 * Reads problem details (RFC 9457) out of an error answer. An answer of another shape, such as a proxy's HTML page,
 * still becomes an error with a remedy.
 */
export async function errorFromAnswer(answer: Response, retryAfterSeconds: number | null): Promise<ApiError> {
  const problem = Problem.safeParse(await answer.json().catch(() => null));
  if (!problem.success) {
    return new ApiError({
      status: answer.status,
      code: 'unexpected-answer',
      detail: `The service answered with ${answer.status}. Try again in a moment.`,
      correlationId: answer.headers.get('x-correlation-id'),
      retryAfterSeconds,
    });
  }
  const { status, code, detail, correlationId, errors = [] } = problem.data;
  const fieldErrors = errors.map(({ field, message }) => ({ field: field.replace(/^body\./u, ''), message }));
  return new ApiError({ status, code, detail, correlationId, fieldErrors, retryAfterSeconds });
}
