import type { HttpHandler, HttpRequest, HttpResponseInit } from '@azure/functions';
import type { Application } from './application';
import { AppError } from './app-error';
import type { Endpoint } from './endpoint';
import { problemAnswer } from './problem-answer';
import { readIfMatch } from './read-if-match';
import { readRequest } from './read-request';
import { asAppError, refusalError } from './known-failure';

/**
 * The one way in which HTTP reaches a use case: verify the token, check the role, count the rate, validate the input,
 * call, check the answer against the contract (fields that it does not name are dropped), map errors.
 */
export function serve(endpoint: Endpoint, application: () => Application): HttpHandler {
  return async (request, context) => {
    try {
      return await serveOnce(endpoint, application(), request);
    } catch (thrown) {
      const error = asAppError(thrown);
      if (!(error instanceof AppError) || error.code === 'internal') context.error(error);
      else context.debug(error.code, error.message);
      return problemAnswer(error, context.invocationId);
    }
  };
}

async function serveOnce(
  { route, handler }: Endpoint,
  application: Application,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const caller = route.access === 'anyone' ? null : await application.verifyToken(request.headers.get('authorization'));
  if (caller !== null) await application.countRequest(caller.personId);
  if (route.access === 'lead' && caller?.isLead !== true) {
    throw new AppError('forbidden', 'Only a program lead may do this. Ask your admin for the ProgramLead role.');
  }
  const parts = await readRequest(route, request);
  const ifMatch = route.etag === 'requires' ? readIfMatch(request.headers.get('if-match')) : null;
  const ports = application.portsFor(caller?.tenantId ?? null);
  const outcome = await handler({ ...parts, caller, ifMatch, ports });
  if (!outcome.ok) throw refusalError(outcome);
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  if (outcome.etag !== undefined) headers['ETag'] = outcome.etag;
  if (route.response === undefined) return { status: route.status, headers };
  return { status: route.status, headers, jsonBody: route.response.parse(outcome.body) };
}
