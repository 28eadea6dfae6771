import fc from 'fast-check';
import { damaged, hostileJsonText, hostileText } from './hostile-value';
import type { FuzzRequest, Intent } from './fuzz-request';
import { oddly } from './hostile-http';
import type { Operation } from './json-schema';
import { validValue, type Json, type KnownIds } from './valid-value';

/** What a request is made of before it is written down. */
interface Draft {
  readonly params: Record<string, string>;
  readonly query: Record<string, string>;
  readonly headers: Record<string, string>;
  readonly body: Json | undefined;
}

/** Requests of every operation of the OpenAPI document. The first of those who may ask is the program lead. */
export function requestArbitrary(
  operations: readonly Operation[],
  known: KnownIds,
  credentials: readonly [string, ...string[]],
): fc.Arbitrary<FuzzRequest> {
  const [lead] = credentials;
  const caller = fc.oneof(fc.constant(lead), fc.constantFrom(...credentials));
  const perOperation = operations.map((operation) => {
    const draft = draftOf(operation, known);
    const valid = draft.chain((parts) => written(operation, 'valid', fc.constant(parts), caller));
    const nearly = draft.chain((parts) => written(operation, 'nearly', oneFault(parts), caller));
    const hostile = fc.oneof(
      fc
        .tuple(draft, hostileBytes, hostileContentType)
        .chain(([parts, bytes, type]) =>
          written(
            operation,
            'hostile',
            fc.constant({ ...parts, headers: { ...parts.headers, ...type } }),
            caller,
            bytes,
          ),
        ),
      fc.tuple(draft, hostileText, hostileText).chain(([parts, first, second]) => {
        const params: Record<string, string> = Object.fromEntries(
          Object.keys(parts.params).map((name) => [name, first]),
        );
        const query: Record<string, string> = Object.fromEntries([
          [second, first],
          ...Object.keys(parts.query).map((name): [string, string] => [name, second]),
        ]);
        return written(operation, 'hostile', fc.constant({ ...parts, params, query }), fc.constant(lead));
      }),
    );
    return fc.oneof({ weight: 2, arbitrary: valid }, { weight: 3, arbitrary: nearly }, hostile, valid.chain(oddly));
  });
  return fc.oneof(...perOperation);
}

function draftOf(operation: Operation, known: KnownIds): fc.Arbitrary<Draft> {
  const part = (place: 'path' | 'query' | 'header') =>
    fc
      .record(
        Object.fromEntries(
          operation.parameters
            .filter((parameter) => parameter.in === place)
            // No continuation is valid but one of an answer.
            .filter((parameter) => parameter.name !== 'continuation')
            .map(({ name, schema }) => [name, validValue(schema, known, name)]),
        ),
      )
      .map((values) =>
        Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ),
      );
  const schema = operation.requestBody?.content['application/json'].schema;
  return fc.record<Draft>({
    params: part('path'),
    query: part('query'),
    headers: part('header'),
    body: schema === undefined ? fc.constant(undefined) : validValue(schema, known),
  });
}

/** The same request with one thing about it wrong. */
function oneFault(parts: Draft): fc.Arbitrary<Draft> {
  const faults: fc.Arbitrary<Draft>[] = [
    fc.tuple(hostileText, hostileText).map(([name, value]) => ({ ...parts, query: { ...parts.query, [name]: value } })),
    fc.constantFrom('AAAA', 'cGFpcmluZwp4', 'cGFydGljaXBhbnQKeyJhIjoxfQ', '9'.repeat(12)).map((continuation) => ({
      ...parts,
      query: { ...parts.query, continuation },
    })),
    fc
      .constantFrom('*', '', '"', '"a", "b"', 'W/"1"', '"ü"', 'x'.repeat(5_000))
      .map((tag) => ({ ...parts, headers: { ...parts.headers, 'If-Match': tag } })),
  ];
  for (const name of Object.keys(parts.params)) {
    faults.push(hostileText.map((value) => ({ ...parts, params: { ...parts.params, [name]: value } })));
  }
  const { body } = parts;
  if (body !== undefined) {
    const damage = damaged(body).map((other) => ({ ...parts, body: other }));
    faults.push(damage, damage, damage);
  }
  return fc.oneof(...faults);
}

export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  hostileJsonText.map((text) => new TextEncoder().encode(text)),
  fc.uint8Array({ maxLength: 200 }),
  fc.constant(new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])),
  fc.constant(new Uint8Array([0x1f, 0x8b, 0x08, 0x00])),
);

export const hostileContentType = fc.constantFrom<Record<string, string>>(
  {},
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/x-www-form-urlencoded' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json;;;=' },
  { 'content-type': 'x'.repeat(5_000) },
);

function written(
  operation: Operation,
  intent: Intent,
  draft: fc.Arbitrary<Draft>,
  caller: fc.Arbitrary<string>,
  bytes?: Uint8Array,
): fc.Arbitrary<FuzzRequest> {
  return fc.record({ draft, caller }).map(({ draft: { params, query, headers, body }, caller: credential }) => {
    const path = operation.path.replace(/\{(\w+)\}/gu, (_all, name: string) => inPath(params[name] ?? ''));
    const search = new URLSearchParams(query).toString();
    return {
      intent,
      operation: operation.operationId,
      method: operation.method,
      target: `/api/${path}${search === '' ? '' : `?${search}`}`,
      headers: Object.entries({ ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }),
      body: bytes ?? (body === undefined ? null : new TextEncoder().encode(JSON.stringify(body))),
      credential,
    };
  });
}

/** Encoded where that is possible; half a surrogate pair becomes a byte that is no UTF-8. */
function inPath(value: string): string {
  const text = value === '' || value === '.' || value === '..' ? `${value}_` : value;
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%EF%BF%BD', '%ff');
}
