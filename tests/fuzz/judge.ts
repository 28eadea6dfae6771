import { Problem } from '../../api/src/contract/problem';
import type { FuzzRequest } from './fuzz-request';

/** An answer as it came over the wire; the names of its headers are in lower case. */
export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** What is wrong with an answer of the service; empty where nothing is. */
export function faultsOf(request: FuzzRequest, answer: RawAnswer): readonly string[] {
  const faults: string[] = [];
  const { status, headers, text } = answer;
  // That the bot takes no such invoke is what the channel expects to be told.
  if (status >= 500 && !(status === 501 && request.operation === 'messages')) faults.push(`answered ${status}`);
  if (headers['cache-control'] !== 'no-store') faults.push('may be stored by caches');
  if (headers['x-content-type-options'] !== 'nosniff') faults.push('may be taken for another type');
  if (headers['set-cookie'] !== undefined) faults.push('sets a cookie');
  if (request.echo !== undefined && status === 200) {
    if (text !== request.echo) faults.push('the token did not come back as it was');
    if (headers['content-type'] !== 'text/plain') faults.push(`the token came back as ${headers['content-type']}`);
    return faults;
  }
  if (status < 400) {
    if (text !== '' && headers['content-type'] !== 'application/json') faults.push('the answer is of another type');
    if (text !== '' && parsed(text) === undefined) faults.push('the answer is no JSON');
    return faults;
  }
  return status === 501 ? faults : [...faults, ...faultsOfProblem(request, answer)];
}

function faultsOfProblem(request: FuzzRequest, { status: answered, headers, text }: RawAnswer): readonly string[] {
  const problem = Problem.safeParse(parsed(text));
  if (!problem.success) return ['the error is no problem document'];
  const faults: string[] = [];
  const { code, errors = [], correlationId, status } = problem.data;
  if (status !== answered) faults.push(`the problem says ${status}`);
  if (headers['x-correlation-id'] !== correlationId) faults.push('no correlation id');
  if (headers['content-type'] !== 'application/problem+json') faults.push('the error has another type');
  if (text.length > 16_000) faults.push('the error is larger than 16,000 characters');
  if ([400, 413, 415, 428].includes(status)) {
    if (errors.length === 0) faults.push('no field is named');
    for (const { field } of errors) {
      if (!/^(?:path|query|body|header)(?:\.|$)/u.test(field)) faults.push(`"${field}" is no field of a request`);
    }
  }
  const refusedAsSuch = ['invalid-input', 'unsupported-media-type', 'too-large', 'precondition-required'];
  if (request.intent === 'valid' && refusedAsSuch.includes(code)) {
    faults.push(`follows what is documented and is refused: ${problem.data.detail.slice(0, 300)}`);
  }
  return faults;
}

/** What is wrong with an answer where no function can be reached: the server's own, which say nothing. */
export function faultsOfHost({ status, text }: RawAnswer): readonly string[] {
  const faults: string[] = [];
  if (![400, 404, 431].includes(status)) faults.push(`reached nothing and answered ${status}`);
  if (text !== '') faults.push('reached nothing and answered something');
  return faults;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
