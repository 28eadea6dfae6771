import { HttpRequest } from '@azure/functions';
import { z } from 'zod';
import { EntityTag, lineOfText } from '../../../api/src/contract/primitives';
import { route, type Route } from '../../../api/src/contract/route';
import { routes } from '../../../api/src/contract/routes';
import { AppError } from '../../../api/src/http/app-error';
import { readIfMatch } from '../../../api/src/http/read-if-match';
import { readRequest } from '../../../api/src/http/read-request';

const note = route({
  method: 'POST',
  path: 'notes/{noteId}',
  summary: 'Write a note',

  params: z.strictObject({ noteId: z.string().regex(/^n\d+$/u) }),
  body: z.strictObject({ text: lineOfText(20), tags: z.array(z.unknown()).optional() }),
  status: 204,
});
const bare = route({ method: 'POST', path: 'refresh', summary: 'Refresh', status: 204 });

interface Sent {
  readonly params?: Record<string, string>;
  readonly query?: Record<string, string>;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array;
}

function read(target: Route, { params = {}, query = {}, headers = {}, body }: Sent) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return readRequest(
    target,
    new HttpRequest({
      method: target.method,
      url: 'http://localhost/api/x',
      params,
      query,
      headers: { 'content-type': 'application/json', ...headers },
      ...(bytes !== undefined && { body: { bytes } }),
    }),
  );
}

/** The refusal of a request, as code and fields. */
async function refusal(target: Route, sent: Sent): Promise<readonly string[]> {
  try {
    await read(target, sent);
  } catch (error) {
    if (error instanceof AppError) return [error.code, ...error.errors.map(({ field }) => field)];
    throw error;
  }
  return ['accepted'];
}

const toNote = (body: string | Uint8Array, headers = {}): Sent => ({ params: { noteId: 'n1' }, body, headers });

test('a valid request is read in normal form', async () => {
  expect(await read(note, toNote('{"text":" Zoe\u0308 "}'))).toMatchObject({
    params: { noteId: 'n1' },
    body: { text: 'Zo\u00EB' },
  });
});

test.each<[string, Sent, readonly string[]]>([
  ['an unknown field', toNote('{"text":"a","admin":true}'), ['body.admin']],
  ['an unknown query parameter', { ...toNote('{"text":"a"}'), query: { debug: '1' } }, ['query.debug']],
  ['a prototype key', toNote('{"text":"a","__proto__":{"isLead":true}}'), ['body.__proto__']],
  ['a prototype key far inside', toNote('{"text":"a","tags":[{"constructor":1}]}'), ['body.tags.0.constructor']],
  ['half a surrogate pair', toNote('{"text":"\\ud800"}'), ['body.text']],
  ['a name with half a surrogate pair', toNote('{"\\udc00":1}'), ['body']],
  ['broken UTF-8', toNote(new Uint8Array([0x7b, 0xff, 0x7d])), ['body']],
  ['a bidi override', toNote('{"text":"a\\u202eb"}'), ['body.text']],
  ['a number where text belongs', toNote('{"text":1e999}'), ['body.text']],
  ['NaN', toNote('{"text":NaN}'), ['body']],
  ['no body', { params: { noteId: 'n1' } }, ['body']],
])('%s is refused by name', async (_name, sent, fields) => {
  expect(await refusal(note, sent)).toEqual(['invalid-input', ...fields]);
});

test.each([12, 100, 30_000])('%i lists inside each other are refused without running out of stack', async (depth) => {
  const nested = `{"text":"a","tags":${'['.repeat(depth + 1)}${']'.repeat(depth + 1)}}`;
  const [code, field] = await refusal(note, toNote(nested));
  expect(code).toBe('invalid-input');
  expect(field).toMatch(/^body\.tags(?:\.0)+$/u);
});

test('a route that takes no body, query or parameter refuses one', async () => {
  expect(await refusal(bare, {})).toEqual(['accepted']);
  expect(await refusal(bare, { body: '{}' })).toEqual(['invalid-input', 'body']);
  expect(await refusal(bare, { query: { a: '1' } })).toEqual(['invalid-input', 'query.a']);
});

test.each([
  ['text/plain', 'unsupported-media-type'],
  ['application/json; charset=utf-16', 'unsupported-media-type'],
  ['application/json-patch+json', 'unsupported-media-type'],
  ['application/json; charset=utf-8', 'accepted'],
  ['APPLICATION/JSON; charset="UTF-8"', 'accepted'],
])('the content type %s is %s', async (contentType, code) => {
  expect((await refusal(note, toNote('{"text":"a"}', { 'content-type': contentType })))[0]).toBe(code);
});

test('a body larger than its route takes is refused, announced or not', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(70_000) });
  expect((await refusal(note, toNote(large)))[0]).toBe('too-large');
  expect((await refusal(note, toNote('{"text":"a"}', { 'content-length': '70000' })))[0]).toBe('too-large');
  expect((await refusal({ ...note, maximumBodyBytes: 100_000 }, toNote(large)))[0]).toBe('invalid-input');
});

test('many refused fields make an answer of bounded size', async () => {
  const body = JSON.stringify(Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [`field${n}`, n])));
  expect(await refusal(note, toNote(body))).toHaveLength(21);
});

test.each(['{"KEY":"\\ud800"}', '{"text":"a","KEY":1}', '{"text":"a","tags":[{"KEY":{"__proto__":1}}]}'])(
  'a name of thousands of letters is cut in the answer: %s',
  async (body) => {
    const [, field = ''] = await refusal(note, toNote(body.replace('KEY', 'k'.repeat(20_000))));
    expect(field).toMatch(/^body\.(?:tags\.0\.)?k+$/u);
    expect(field.length).toBeLessThan(200);
  },
);

test('If-Match is one entity tag', () => {
  expect(readIfMatch(' "1" ')).toBe('"1"');
  expect(() => readIfMatch(null)).toThrow(/Send If-Match/u);
  expect(() => readIfMatch('*')).toThrow(/Send If-Match/u);
  expect(() => readIfMatch('"1", "2"')).toThrow(/one ETag/u);
  expect(EntityTag.safeParse('"none"').success).toBe(true);
});

test('every request schema of the contract refuses unknown fields at every depth', () => {
  const loose: string[] = [];
  const visit = (schema: unknown, where: string): void => {
    if (!(schema instanceof z.ZodType)) return;
    if (schema instanceof z.ZodObject) {
      if (!(schema._zod.def.catchall instanceof z.ZodNever)) loose.push(where);
      for (const [name, field] of Object.entries(schema.shape)) visit(field, `${where}.${name}`);
    } else if (schema instanceof z.ZodArray) visit(schema.element, `${where}[]`);
    else if (schema instanceof z.ZodUnion) schema.options.forEach((option, n) => visit(option, `${where}|${n}`));
    else if (schema instanceof z.ZodPipe) visit(schema.in, where);
    else if (schema instanceof z.ZodRecord || schema instanceof z.ZodAny || schema instanceof z.ZodUnknown)
      loose.push(where);
    else if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
      visit(schema.unwrap(), where);
  };
  for (const [name, target] of Object.entries<Route>(routes)) {
    visit(target.params, `${name} path`);
    visit(target.query, `${name} query`);
    visit(target.body, `${name} body`);
  }
  expect(loose).toEqual([]);
});

test('every list and text of a request is bounded', () => {
  const unbounded: string[] = [];
  const document = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const visit = (node: unknown, where: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, maxItems, maxLength, pattern, format, enum: values, const: only } = node as Record<string, unknown>;
    if (type === 'array' && maxItems === undefined) unbounded.push(where);
    if (type === 'string' && [maxLength, pattern, format, values, only].every((bound) => bound === undefined))
      unbounded.push(where);
    for (const [key, inner] of Object.entries(node)) visit(inner, `${where}.${key}`);
  };
  for (const [name, target] of Object.entries<Route>(routes)) {
    for (const schema of [target.params, target.query, target.body]) {
      if (schema !== undefined) visit(document(schema), name);
    }
  }
  expect(unbounded).toEqual([]);
});
