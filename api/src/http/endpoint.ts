import type { z } from 'zod';
import type { Route } from '../contract/route';
import type { Refusal } from '../domain/refusal';
import type { Caller } from '../use-cases/ports/caller';
import type { Ports } from '../use-cases/ports/ports';
import type { RequestParts } from './read-request';

/** What a handler works with: verified identity, validated input, ports bound to the caller's tenant. */
export interface HandlerInput<R extends Route> extends RequestParts<R> {
  readonly caller: R['access'] extends 'anyone' ? null : Caller;
  /** The version that the caller wants to change; always present where the route requires it, else null. */
  readonly ifMatch: R['etag'] extends 'requires' ? string : null;
  readonly ports: Ports;
}

/** A contract shape and, where the route answers one, the version of what it shows. */
export interface Answer<Body> {
  readonly ok: true;
  readonly body: Body;
  readonly etag?: string;
}

export type ResponseOf<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> : undefined;

export interface Endpoint<R extends Route = Route> {
  readonly route: R;
  readonly handler: (input: HandlerInput<R>) => Promise<Answer<ResponseOf<R>> | Refusal>;
}

/** Binds one use case to a route. A handler returns an answer or a refusal, or throws `AppError`. */
export const endpoint = <R extends Route>(route: R, handler: Endpoint<R>['handler']): Endpoint<R> => ({
  route,
  handler,
});

/** A successful answer. */
export const answer = <Body>(body: Body, etag?: string): Answer<Body> => ({
  ok: true,
  body,
  ...(etag !== undefined && { etag }),
});
