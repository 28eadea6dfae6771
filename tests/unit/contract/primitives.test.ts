import fc from 'fast-check';
import { EntityTag, PageQuery, lineOfText, textBlock } from '../../../api/src/contract/primitives';

const line = lineOfText(20);
const block = textBlock(20);

test('a line of text is kept trimmed and in normal form C', () => {
  expect(line.parse('  Zoe\u0308 ')).toBe('Zo\u00EB');
});

test.each([
  ['a right-to-left override', 'a\u202Eb'],
  ['an isolate', 'a\u2066b'],
  ['a null character', 'a\u0000b'],
  ['an escape', 'a\u001Bb'],
  ['a C1 control', 'a\u0085b'],
  ['half a surrogate pair', 'a\uD800b'],
  ['a noncharacter', 'a\uFFFEb'],
  ['what broken UTF-8 is read as', 'a\uFFFDb'],
])('%s is refused in lines and in blocks', (_name, text) => {
  expect(line.safeParse(text).success).toBe(false);
  expect(block.safeParse(text).success).toBe(false);
});

test.each([
  ['emoji joined into one', '👩‍💻 👨‍👩‍👧'],
  ['Arabic and Hebrew with their marks', 'مرحبا שלום\u200F'],
  ['a name in Devanagari', 'प्रिया'],
])('%s is welcome', (_name, text) => {
  expect(line.parse(text)).toBe(text.normalize());
});

test('a line holds no line break of any kind; a block may hold lines and tabs', () => {
  for (const separator of ['\n', '\r', '\u2028', '\u2029']) {
    expect(line.safeParse(`a${separator}b`).success).toBe(false);
    expect(block.safeParse(`a${separator}b`).success).toBe(true);
  }
});

test('whatever is accepted stays as it is when it is sent again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const once = line.safeParse(text);
      if (once.success) expect(line.parse(once.data)).toBe(once.data);
    }),
  );
});

test('a page limit is decimal digits within bounds', () => {
  expect(PageQuery.parse({ limit: '200' })).toEqual({ limit: 200 });
  expect(PageQuery.parse({})).toEqual({ limit: 50 });
  for (const limit of ['', '0', '201', '0x10', '1e1', ' 5', '-1', 'NaN', '5.0']) {
    expect(PageQuery.safeParse({ limit }).success).toBe(false);
  }
});

test('an entity tag is one tag, quoted or as Cosmos DB writes it', () => {
  for (const tag of ['"0000-1"', 'W/"x"', '3f2504e0-4f89-11d3-9a0c-0305e82c3301']) {
    expect(EntityTag.safeParse(tag).success).toBe(true);
  }
  for (const tag of ['"a", "b"', '*\r\n', 'a"b', '', '"ü"', `"${'x'.repeat(300)}"`]) {
    expect(EntityTag.safeParse(tag).success).toBe(false);
  }
});
