/** An expected "no": a code for programs and a sentence that says what to do. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
  /** The field of the request that is at fault, where one is. */
  readonly field?: string;
}

export interface Accepted<Value> {
  readonly ok: true;
  readonly value: Value;
}

export type Outcome<Value> = Accepted<Value> | Refusal;

export type RefusalCode =
  | 'not-found'
  | 'not-allowed'
  | 'wrong-state'
  | 'already-decided'
  | 'seat-taken'
  | 'not-a-candidate'
  | 'already-joined'
  | 'below-held-seats'
  | 'directory-not-ready'
  | 'already-running'
  | 'unknown-topic'
  | 'time-not-possible'
  /** Somebody else changed it since the caller read it. */
  | 'precondition-failed';

export const accepted = <Value>(value: Value): Accepted<Value> => ({ ok: true, value });
export const refused = (code: RefusalCode, message: string, field?: string): Refusal => ({
  ok: false,
  code,
  message,
  ...(field !== undefined && { field }),
});
