import type { IncomingMessage, ServerResponse } from 'node:http';

/** A control that was used wrongly: answered as 400 with this message. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

/** Reads a JSON body; an empty one is `{}`. Throws `ControlError` where it is not JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ControlError('The body must be JSON.');
  }
}
