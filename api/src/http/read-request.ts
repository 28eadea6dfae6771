import type { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import type { Route } from '../contract/route';
import { AppError, type FieldError } from './app-error';
import { fieldErrors, maximumErrors } from './field-errors';
import { readJson, refuseBody } from './read-json';

export interface RequestParts<R extends Route> {
  readonly params: R['params'] extends z.ZodType ? z.output<R['params']> : undefined;
  readonly query: R['query'] extends z.ZodType ? z.output<R['query']> : undefined;
  readonly body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
}

/** What a route without a schema for a part takes: nothing. */
const nothing = z.strictObject({});

/** Validates path, query and body together and reports every refused field at once. */
export async function readRequest<R extends Route>(route: R, request: HttpRequest): Promise<RequestParts<R>> {
  const errors: FieldError[] = [];
  const check = (schema: z.ZodType, value: unknown, part: string): unknown => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    errors.push(...fieldErrors(part, result.error.issues));
    return undefined;
  };
  const params = check(route.params ?? nothing, request.params, 'path');
  const query = check(route.query ?? nothing, Object.fromEntries(request.query), 'query');
  const body =
    route.body === undefined
      ? await refuseBody(request)
      : check(route.body, await readJson(request, route.maximumBodyBytes), 'body');
  if (errors.length > 0) {
    const named = errors.slice(0, maximumErrors);
    const sentence = named.map((error) => `${error.field}: ${error.message}`).join('; ');
    throw new AppError('invalid-input', `Correct these fields and send again. ${sentence}`, { errors: named });
  }
  return { params, query, body } as RequestParts<R>;
}
