import { Problem } from '../../api/src/contract/problem';
import type { FuzzRequest } from './generate-request';

/** An answer as it goes out. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** What is wrong with an answer; empty where nothing is. */
export function faultsOf(request: FuzzRequest, answer: RawAnswer): readonly string[] {
  const faults: string[] = [];
  if (answer.status >= 500) faults.push(`answered ${answer.status}`);
  if (answer.headers['Cache-Control'] !== 'no-store') faults.push('may be stored by caches');
  if (answer.status < 400) return faults;

  const problem = Problem.safeParse(answer.body);
  if (!problem.success) return [...faults, 'the error is no problem document'];
  const { code, errors = [], correlationId, status } = problem.data;
  if (status !== answer.status) faults.push(`the problem says ${status}`);
  if (answer.headers['X-Correlation-Id'] !== correlationId) faults.push('no correlation id');
  if (answer.headers['Content-Type'] !== 'application/problem+json') faults.push('the error has another type');
  if (JSON.stringify(answer.body).length > 16_000) faults.push('the error is larger than 16,000 characters');
  if ([400, 413, 415, 428].includes(answer.status)) {
    if (errors.length === 0) faults.push('no field is named');
    for (const { field } of errors) {
      if (!/^(?:path|query|body|header)(?:\.|$)/u.test(field)) faults.push(`"${field}" is no field of a request`);
    }
  }
  const refusedAsSuch = ['invalid-input', 'unsupported-media-type', 'too-large', 'precondition-required'];
  if (request.intent === 'valid' && refusedAsSuch.includes(code)) {
    faults.push(`follows the OpenAPI document and is refused: ${problem.data.detail.slice(0, 300)}`);
  }
  return faults;
}
