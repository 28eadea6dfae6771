import type { z } from 'zod';
import type { Route } from '../contract/route';
import type { Refusal } from '../domain/refusal';
import type { Caller } from '../use-cases/ports/caller';
import type { Ports } from '../use-cases/ports/ports';
import type { RequestParts } from './read-request';

type IfMatchOf<R extends Route> = Route extends R ? string | null : R extends { etag: 'requires' } ? string : null;

/** What a handler works with: verified identity, validated input, ports bound to the caller's tenant. */
export interface HandlerInput<R extends Route> extends RequestParts<R> {
  readonly caller: Caller;
  /** The version that the caller wants to change; always present where the route requires it, else null. */
  readonly ifMatch: IfMatchOf<R>;
  readonly ports: Ports;
}

/** A contract shape and, where the route answers one, the version of what it shows. */
export interface Answer<Body> {
  readonly ok: true;
  readonly body: Body;
  readonly etag?: string;
}

export type ResponseOf<R extends Route> = R['response'] extends z.ZodType ? z.input<R['response']> : undefined;

/** The same where the policy lets anybody in: nobody is known. */
export type OpenHandlerInput<R extends Route> = Omit<HandlerInput<R>, 'caller'>;

type AnyInput = OpenHandlerInput<Route> & { readonly caller: Caller | null };

/** A route with the use case behind it, ready to be served. */
export interface Endpoint {
  readonly route: Route;
  readonly handler: (input: AnyInput) => Promise<Answer<unknown> | Refusal>;
  /** Ids of the people whom a change concerns, for the audit log; null where the request itself names them. */
  readonly concerned: ((input: AnyInput) => Promise<readonly string[]>) | null;
}

/**
 * Binds one use case to a route. A handler returns an answer or a refusal, or throws `AppError`.
 *
 * @param concerned reads whom a change concerns before it is made: where the body is a whole list of which little changes.
 */
export function endpoint<R extends Route>(
  route: R,
  handler: (input: HandlerInput<R>) => Promise<Answer<ResponseOf<R>> | Refusal>,
  concerned?: (input: HandlerInput<R>) => Promise<readonly string[]>,
): Endpoint {
  return {
    route,
    concerned: concerned === undefined ? null : (input) => concerned(input as unknown as HandlerInput<R>),
    handler: (input) => {
      if (input.caller === null)
        throw new Error(`${route.path} needs a caller: use openEndpoint where anybody may call`);
      // `serve` validates the parts against this very route before it calls.
      return handler(input as unknown as HandlerInput<R>);
    },
  };
}

/** Binds a route that anybody may call, without a token. */
export function openEndpoint<R extends Route>(
  route: R,
  handler: (input: OpenHandlerInput<R>) => Promise<Answer<ResponseOf<R>> | Refusal>,
): Endpoint {
  return { route, concerned: null, handler: (input) => handler(input as unknown as OpenHandlerInput<R>) };
}

/** A successful answer. */
export const answer = <Body>(body: Body, etag?: string): Answer<Body> => ({
  ok: true,
  body,
  ...(etag !== undefined && { etag }),
});
