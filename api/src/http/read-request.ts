import type { HttpRequest } from '@azure/functions';
import type { z } from 'zod';
import type { Route } from '../contract/route';
import { AppError, type FieldError } from './app-error';

/** Largest body in bytes that any route accepts. */
const maximumBodyBytes = 64 * 1024;

export interface RequestParts<R extends Route> {
  readonly params: R['params'] extends z.ZodType ? z.output<R['params']> : undefined;
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
}

/** Validates path, query and body together and reports every refused field at once. */
export async function readRequest<R extends Route>(route: R, request: HttpRequest): Promise<RequestParts<R>> {
  const errors: FieldError[] = [];
  const check = (schema: z.ZodType | undefined, value: unknown, part: string): unknown => {
    if (schema === undefined) return undefined;
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      errors.push({ field: [part, ...issue.path.map(String)].join('.'), message: issue.message });
    }
    return undefined;
  };
  const params = check(route.params, request.params, 'path');
  const query = check(route.query, Object.fromEntries(request.query), 'query');
  const body = route.body === undefined ? undefined : check(route.body, await readJson(request), 'body');
  if (errors.length > 0) {
    const named = errors.map((error) => `${error.field}: ${error.message}`).join('; ');
    throw new AppError('invalid-input', `Correct these fields and send again. ${named}`, { errors });
  }
  return { params, query, body } as RequestParts<R>;
}

async function readJson(request: HttpRequest): Promise<unknown> {
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') {
    throw new AppError('unsupported-media-type', 'Send the body as application/json.');
  }
  const bytes = await request.arrayBuffer();
  if (bytes.byteLength > maximumBodyBytes) {
    throw new AppError('too-large', `The body must not exceed ${maximumBodyBytes} bytes.`);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new AppError('invalid-input', 'The body is not valid JSON in UTF-8.', {
      cause,
      errors: [{ field: 'body', message: 'must be JSON in UTF-8' }],
    });
  }
}
