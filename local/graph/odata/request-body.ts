import { z } from 'zod';
import { invalidBody } from '../graph-error';

/** One of Graph's enumeration members, in any case, as the service takes them. */
export function graphEnum<const Members extends readonly [string, ...string[]]>(members: Members) {
  return z.preprocess(
    (value) =>
      typeof value === 'string' ? (members.find((one) => one.toLowerCase() === value.toLowerCase()) ?? value) : value,
    z.enum(members),
  );
}

function withSmallInitials(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key.charAt(0).toLowerCase() + key.slice(1), inner]),
  );
}

/**
 * Reads a body. The names of action parameters may be capitalised (`Schedules`), as in Microsoft's samples.
 * @throws GraphError 400 naming what does not fit.
 */
export function readBody<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(withSmallInitials(body ?? {}));
  if (parsed.success) return parsed.data;
  throw invalidBody(`Cannot read the request body: ${z.prettifyError(parsed.error)}`);
}
