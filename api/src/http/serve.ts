import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { lets, policy, type NameWithARow, type Rule } from '../contract/policy';
import type { Caller } from '../use-cases/ports/caller';
import { changeWithRecord, readWithRecord } from '../use-cases/audit/with-record';
import type { Application } from './application';
import { AppError } from './app-error';
import type { Endpoint } from './endpoint';
import { guardHeaders } from './guard-headers';
import { createOneAtATime } from './one-at-a-time';
import { privilegedCall } from './privileged-call';
import { problemAnswer } from './problem-answer';
import { readIfMatch } from './read-if-match';
import { readRequest } from './read-request';
import { asAppError, refusalError } from './known-failure';

const oneAtATime = createOneAtATime();

/**
 * The one way in which HTTP reaches a use case: verify the token, ask the policy table, count the rate, validate the
 * input, call, check the answer against the contract (fields that it does not name are dropped), map errors.
 */
export function serve(operation: NameWithARow, endpoint: Endpoint, application: () => Application): HttpHandler {
  return async (request, context) => {
    try {
      return await serveOnce(operation, endpoint, application(), request, context);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (!(error instanceof AppError) || error.code === 'internal') context.error(error);
      else context.debug(error.code, error.message);
      return problemAnswer(error, context.invocationId);
    }
  };
}

async function serveOnce(
  operation: NameWithARow,
  { route, handler, concerned }: Endpoint,
  application: Application,
  request: HttpRequest,
  context: InvocationContext,
): Promise<HttpResponseInit> {
  const rule = policy[operation];
  const caller = await admit(rule, application, request);
  if (caller !== null) {
    await application.countRequest(caller.personId, operation, rule.pace);
    await application.noteRole(caller);
  }
  const parts = await readRequest(route, request);
  const ifMatch = route.etag === 'requires' ? readIfMatch(request.headers.get('if-match')) : null;
  const ports = application.portsFor(caller?.tenantId ?? null);
  const input = { ...parts, caller, ifMatch, ports };
  const call = () => handler(input);
  const recorded = async () => {
    if (caller === null || !rule.audited) return call();
    const people = concerned === null ? null : await concerned(input);
    const privileged = privilegedCall(caller, operation, route.path, parts, context.invocationId, people);
    const withRecord = route.method === 'GET' ? readWithRecord : changeWithRecord;
    return withRecord(ports, privileged, call);
  };
  const outcome = rule.pace === 'heavy' ? await oneAtATime(`${operation} ${request.url}`, recorded) : await recorded();
  if (!outcome.ok) throw refusalError(outcome);
  const headers: Record<string, string> = { ...guardHeaders, 'X-Correlation-Id': context.invocationId };
  if (outcome.etag !== undefined) headers['ETag'] = outcome.etag;
  if (route.response === undefined) return { status: route.status, headers };
  return { status: route.status, headers, jsonBody: route.response.parse(outcome.body) };
}

/**
 * Who calls, null where anybody may. What depends on an object is refused where the object is loaded, by the same rule;
 * a caller who could be in no relation that the rule lets in is refused here.
 */
async function admit(rule: Rule, application: Application, request: HttpRequest): Promise<Caller | null> {
  if (lets(rule, 'noToken')) return null;
  const caller = await application.verifyToken(request.headers.get('authorization'));
  const relations = ['self', 'partner', 'approver', 'employee', ...(caller.isLead ? (['lead'] as const) : [])] as const;
  if (relations.some((relation) => lets(rule, relation))) return caller;
  throw new AppError(
    'forbidden',
    lets(rule, 'lead')
      ? 'Only a program lead may do this. Ask your admin for the ProgramLead role.'
      : 'No person may call this.',
  );
}
