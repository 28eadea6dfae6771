import type { z } from 'zod';
import { GraphError } from '../graph-error';

/** An opaque token for a link, from what is needed to go on. */
export function encodeToken(content: unknown): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

/**
 * The content of a token; `null` where there is none.
 * @throws GraphError 400 where somebody made it up.
 */
export function decodeToken<Content>(token: string | undefined, schema: z.ZodType<Content>): Content | null {
  if (token === undefined) return null;
  try {
    return schema.parse(JSON.parse(Buffer.from(token, 'base64url').toString('utf8')));
  } catch (cause) {
    throw Object.assign(
      new GraphError(
        400,
        'Directory_ExpiredPageToken',
        'The specified page token value has expired and can no longer be included in your request.',
      ),
      { cause },
    );
  }
}
