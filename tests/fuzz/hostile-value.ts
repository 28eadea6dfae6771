import fc from 'fast-check';
import type { Json } from './valid-value';

const prototypeKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Texts that break careless code: markup, queries, paths, headers, formats, Unicode that misleads or is no Unicode. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...prototypeKeys,
    '',
    ' ',
    '\u0000',
    '\uD800',
    'a\uDFFFb',
    '\u202Egpj.exe',
    '\u2066hidden\u2069',
    '\uFEFF',
    '\uFFFF',
    '../../../etc/passwd',
    '..',
    '%00',
    '%ff',
    '<script>alert(1)</script>',
    "' OR 1=1 --",
    '" } , c.pk = @pk OR true',
    '${process.env}',
    'a\r\nSet-Cookie: x=1',
    'NaN',
    'Infinity',
    '1e400',
    '9'.repeat(400),
    '9999-99-99T99:99:99Z',
    '-271821-04-20T00:00:00Z',
    '0000-00-00T00:00:00Z',
    'Z\u0351'.repeat(200),
    '\uFDFA'.repeat(300),
    'a'.repeat(3_000),
    'a'.repeat(70_000),
    '👩‍👩‍👧‍👦'.repeat(50),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** As JSON text, not as a value: what no serializer would write. */
export const hostileJsonText: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '1',
  'NaN',
  '{"a":NaN}',
  '{"a":1e999999}',
  '{"a":-0}',
  '{"a":01}',
  "{'a':1}",
  '{"a":1,}',
  '{"a":1}{"a":2}',
  '{"\\ud800":1}',
  '\uFEFF{}',
  `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
  `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`,
  `{${'"a":1,'.repeat(5_000)}"a":1}`,
  `[${'0,'.repeat(30_000)}0]`,
  `{"a":${'9'.repeat(50_000)}}`,
  ' '.repeat(70_000),
  '{"__proto__":{"isLead":true},"constructor":{"prototype":{"isLead":true}}}',
);

/** Values of the wrong kind or size. */
export const hostileValue: fc.Arbitrary<Json> = fc.oneof(
  hostileText,
  fc.constantFrom<Json>(null, true, false, 0, -1, 0.1, 1e308, -1e308, 2 ** 53, -(2 ** 53), [], {}, [[]], [null]),
  fc.constantFrom(1, 11, 12, 13, 60).map((depth) => nested(depth)),
  fc.constantFrom(10, 5_000).map((length) => Array<Json>(length).fill(0)),
  fc.constantFrom(...prototypeKeys).map((key) => withKey({}, key, { isLead: true })),
);

/** A value with one place in it replaced, removed, doubled, or joined by a field that nobody asked for. */
export function damaged(value: Json): fc.Arbitrary<Json> {
  const places = placesIn(value);
  return fc
    .tuple(fc.constantFrom(...places), fc.constantFrom('replace', 'remove', 'double', 'add'), hostileValue, hostileText)
    .map(([place, damage, hostile, key]) => change(value, place, damage, hostile, key));
}

type Place = readonly (string | number)[];

function placesIn(value: Json, here: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [here];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [here, ...inner.flatMap(([key, item]) => placesIn(item, [...here, key]))];
}

function change(value: Json, place: Place, damage: string, hostile: Json, key: string): Json {
  const [next, ...rest] = place;
  if (next === undefined) {
    if (damage === 'double') return Array.isArray(value) ? [...value, ...value] : [value, value];
    if (damage === 'add' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return withKey(value, key, hostile);
    }
    return hostile;
  }
  if (Array.isArray(value)) {
    if (damage === 'remove' && rest.length === 0) return value.filter((_, index) => index !== next);
    return value.map((item, index) => (index === next ? change(item, rest, damage, hostile, key) : item));
  }
  if (typeof value !== 'object' || value === null) return hostile;
  const entries = Object.entries(value);
  if (damage === 'remove' && rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== next));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === next ? change(item, rest, damage, hostile, key) : item]),
  );
}

/** An own field of this name, also where the name is that of the prototype. */
function withKey(value: { [name: string]: Json }, key: string, item: Json): Json {
  return Object.fromEntries([...Object.entries(value), [key, item]]);
}

function nested(depth: number): Json {
  let value: Json = 'deep';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}
