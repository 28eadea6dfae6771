import type { z } from 'zod';

/** One operation of the API: the single source for handlers, the tab's client and the OpenAPI document. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, parameters in braces: `programs/{programId}`. */
  readonly path: string;
  readonly summary: string;
  /** Not here: who may call a route is its row in `policy.ts`. */
  readonly access?: never;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Where a body may be larger than the 64 KiB that other routes take. */
  readonly maximumBodyBytes?: number;
  /** Absent for 204. */
  readonly response?: z.ZodType;
  readonly status: 200 | 201 | 202 | 204;
  /** `answers`: the answer carries an ETag; `requires`: the request must carry If-Match and the answer carries the new ETag. */
  readonly etag?: 'answers' | 'requires';
}

/** Keeps the literal types of a route while checking its shape. */
export const route = <const R extends Route>(definition: R): R => definition;
