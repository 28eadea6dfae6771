import { appendFileSync } from 'node:fs';

/** One exchange as it went over the wire. */
export interface Exchange {
  readonly time: Date;
  readonly method: string;
  /** Path and query as sent, from `/v1.0/` on. */
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: unknown;
  readonly status: number;
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** JSON text, `''` without a body; raw bytes are not kept. */
  readonly responseText: string;
  readonly auth: 'app' | 'delegated' | null;
  /** Set where a fault kept the caller from seeing this answer. */
  readonly fault?: string;
}

const publicRoot = 'https://graph.microsoft.com/v1.0';

/**
 * Appends exchanges to a file, one JSON object a line. Links are written as if the service stood at its public address,
 * since a checker knows no other; the token is left out.
 */
export function appendTraffic(file: string, serviceRoot: string, exchange: Exchange): void {
  const publicly = (json: string): unknown => JSON.parse(json.replaceAll(serviceRoot, publicRoot));
  const { authorization: _token, ...requestHeaders } = exchange.requestHeaders;
  const line = {
    time: exchange.time.toISOString(),
    method: exchange.method,
    url: exchange.url,
    requestHeaders,
    requestBody: exchange.requestBody === undefined ? null : publicly(JSON.stringify(exchange.requestBody)),
    status: exchange.status,
    responseHeaders: exchange.responseHeaders,
    responseBody: exchange.responseText === '' ? null : publicly(exchange.responseText),
    ...(exchange.auth !== null && { auth: exchange.auth }),
    ...(exchange.fault !== undefined && { fault: exchange.fault }),
  };
  appendFileSync(file, `${JSON.stringify(line)}\n`);
}
