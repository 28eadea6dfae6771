import type { z } from 'zod';
import type { Route } from '../../../api/src/contract/route';

/** An answer together with the ETag that a later change must carry. */
export interface Versioned<Value> {
  readonly value: Value;
  readonly etag: string;
}

type Part<R extends Route, Name extends 'params' | 'query' | 'body'> = R extends {
  readonly [name in Name]: infer Schema;
}
  ? Schema extends z.ZodType
    ? { readonly [name in Name]: z.input<Schema> }
    : unknown
  : unknown;

/** What a call of a route needs: only the parts that the route names. */
export type CallInput<R extends Route> = Part<R, 'params'> &
  Part<R, 'query'> &
  Part<R, 'body'> &
  (R extends { readonly etag: 'requires' } ? { readonly etag: string } : unknown) & { readonly signal?: AbortSignal };

type Value<R extends Route> = R extends { readonly response: infer Schema }
  ? Schema extends z.ZodType
    ? z.output<Schema>
    : undefined
  : undefined;

/** What a call of a route gives: a value, or a value with its version where the route speaks of ETags. */
export type CallOutput<R extends Route> = R extends { readonly etag: string } ? Versioned<Value<R>> : Value<R>;

/** Calls one operation of the API; throws an `ApiError` and nothing else. */
export type Call = <R extends Route>(route: R, input: CallInput<R>) => Promise<CallOutput<R>>;
