import fc from 'fast-check';
import { hostileText } from './hostile-value';
import type { FuzzRequest, Header, MalformedRequest } from './fuzz-request';

const badBytes = ['%', '%zz', '%c3%28', '%ff', '%u0041', '%00', '\u00ff\u00fe', '%2e%2e%2f', '//', '/../', ';a=b', '.'];
const badQueries = [
  '?',
  '?&&&',
  '?a=1&a=2',
  '?%ff=%ff',
  '?%',
  '?=',
  '?limit=1&limit=2',
  '?__proto__=1',
  '?a[b]=c',
  '#x',
];

/** The same request with something odd about its HTTP. */
export function oddly(request: FuzzRequest): fc.Arbitrary<FuzzRequest> {
  const hostile = { ...request, intent: 'hostile' } as const;
  const withHeader = (header: Header): FuzzRequest => ({ ...hostile, headers: [...request.headers, header] });
  return fc.oneof(
    fc
      .tuple(fc.constantFrom(...badBytes), fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([bytes, at]) => ({ ...hostile, target: inserted(request.target, bytes, at) })),
    fc.constantFrom(...badQueries).map((query) => ({ ...hostile, target: `${request.target}${query}` })),
    fc.constantFrom('HEAD', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND', 'DELETE', 'PUT', 'POST', 'GET').map((method) => ({
      ...hostile,
      method,
    })),
    fc.constantFrom(...oddHeaders).map(withHeader),
    fc.constantFrom(...request.headers, ['Accept', '*/*'] as const).map(withHeader),
    fc
      .constantFrom(
        'Bearer',
        'Bearer ',
        'bearer x',
        'Basic eDp5',
        'Bearer a b',
        'Bearer ..',
        `Bearer ${'a'.repeat(9_000)}`,
      )
      .map(
        // A second credential beside the caller's own.
        (value) => withHeader(['Authorization', value]),
      ),
  );
}

/** Puts text somewhere behind `/api/`, so that it reaches the service more often than not. */
function inserted(target: string, text: string, at: number): string {
  const place = Math.min(target.length, '/api/'.length + Math.floor(at * (target.length - '/api/'.length + 1)));
  return `${target.slice(0, place)}${text}${target.slice(place)}`;
}

const oddHeaders: readonly Header[] = [
  ['Host', 'evil.example'],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-Original-URL', '/api/audit'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Content-Type', 'text/plain'],
  ['Content-Encoding', 'gzip'],
  ['If-Match', '"other"'],
  ['If-None-Match', '*'],
  ['Range', 'bytes=0-0'],
  ['Cookie', '__proto__=1'],
  ['X-MS-Client-Principal', 'bm8ganNvbg=='],
  ['X-MS-Client-Principal-Id', 'lead'],
  ['X-Correlation-Id', 'chosen-by-the-caller'],
  ['X-Latin', '\u00e4\u00ff'],
  ['__proto__', 'x'],
  ['Expect', '100-continue'],
  ['X-Long', 'x'.repeat(20_000)],
];

const texts: readonly string[] = [
  'GET /api/health\r\n\r\n',
  'GET  /api/health HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /api/health HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: a b\r\n\r\n',
  'GET // HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http://[ HTTP/1.1\r\nHost: a\r\n\r\n',
  'CONNECT api:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: a\r\n folded\r\nX y: z\r\n\r\n',
  'GET /api/health HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{"type":',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab',
  'POST /api/messages HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/audit HTTP/1.1\r\nHost: a\r\n\r\n',
  'POST /api/graph/lifecycle HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity, chunked\r\n\r\n0\r\n\r\n',
  '\u0016\u0003\u0001\u0000\u0005\u0001\u0000\u0000\u0001\u0003',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
];

/** What a server of HTTP refuses before it knows what is asked, or ends in the middle. */
export const malformedRequest: fc.Arbitrary<MalformedRequest> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...texts) },
    fc.tuple(fc.constantFrom(...texts), fc.nat(120)).map(([text, length]) => text.slice(0, length)),
    hostileText.map((text) => `GET /api/${text} HTTP/1.1\r\n${text}\r\n\r\n`),
  )
  .map((bytes) => ({ intent: 'malformed', operation: 'none', bytes }));
