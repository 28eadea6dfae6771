import { z } from 'zod';

/** A request as the Graph client is about to send it. */
export interface OutgoingRequest {
  readonly method: string;
  /** Below the service root, values encoded. */
  readonly path: string;
  readonly headers: Headers;
  /** JSON text, null without a body. */
  readonly body: string | null;
}

const Answers = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.int(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown().optional(),
    }),
  ),
});

/** Belongs to the batch as a whole, or to nobody. */
const outerHeaders = new Set(['authorization', 'retry-attempt']);

/** Statuses whose answers have no body, not even an empty one. */
const bodiless = new Set([204, 205, 304]);

/** The body of a batch; each request is named by its place. */
export function batchBody(requests: readonly OutgoingRequest[]): string {
  return JSON.stringify({
    requests: requests.map(({ method, path, headers, body }, index) => ({
      id: String(index),
      method,
      url: path,
      headers: Object.fromEntries(
        [...headers].filter(([name]) => !outerHeaders.has(name) && (body !== null || name !== 'content-type')),
      ),
      ...(body !== null && { body: JSON.parse(body) as unknown }),
    })),
  });
}

/**
 * The answer to each request of a batch, by its place, as if it had been sent alone; undefined where Graph left one out. A
 * batch that is refused as a whole refuses each of its requests.
 */
export async function answersOf(batch: Response): Promise<(place: number) => Response | undefined> {
  const text = await batch.text();
  if (!batch.ok) return () => new Response(text, { status: batch.status, headers: batch.headers });
  const { responses } = Answers.parse(JSON.parse(text));
  const byId = new Map(responses.map((response) => [response.id, response]));
  return (place) => {
    const inner = byId.get(String(place));
    if (inner === undefined) return undefined;
    const { status, headers, body } = inner;
    const content = bodiless.has(status) || body === undefined || body === null ? null : JSON.stringify(body);
    return new Response(content, { status, headers: { ...headers } });
  };
}
