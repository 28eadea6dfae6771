import fc from 'fast-check';
import type { AuditEntry } from '../../../../../api/src/contract/audit';
import { auditFormats, csvValue } from '../../../../../tabs/src/features/audit/audit-file';
import { readWholeAudit } from '../../../../../tabs/src/features/audit/read-whole-audit';

const person = (id: string, displayName = id) => ({ id, displayName, jobTitle: '', department: '' });
const entry: AuditEntry = {
  id: 'change c1 cancelRound done',
  atUtc: '2026-01-05T08:00:00.000Z',
  by: person('lead', '=HYPERLINK("https://evil.example")'),
  operation: 'cancelRound',
  phase: 'done',
  target: 'programs/p/rounds/r/cancel',
  about: [person('ada', 'Ada "A" Byron'), person('bo')],
  correlationId: 'c1',
};

/** Reads one line of CSV back as RFC 4180 says. */
const valuesOf = (line: string) =>
  [...line.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, value = '']) => value.replaceAll('""', '"'));

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n', '＝1', '\u0000=1'])(
  'a spreadsheet does not run %j',
  (text) => {
    expect(csvValue(text)).toBe(`"'${text}"`);
  },
);

test('whatever a value is, it stays one value, and never begins as a formula does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const back = valuesOf(texts.map(csvValue).join(','));
      expect(back).toHaveLength(texts.length);
      back.forEach((value, index) => {
        expect([texts[index], `'${texts[index]}`]).toContain(value);
        expect(value).not.toMatch(/^\s*[=+\-@]/u);
      });
    }),
  );
});

test('a line of CSV has the columns that its head names', () => {
  const { head, line } = auditFormats.csv;
  expect(valuesOf(head)).toHaveLength(valuesOf(line(entry)).length);
  expect(valuesOf(line(entry))).toEqual([
    '2026-01-05T08:00:00.000Z',
    'lead',
    '\'=HYPERLINK("https://evil.example")',
    'cancelRound',
    'done',
    'programs/p/rounds/r/cancel',
    'ada bo',
    'Ada "A" Byron; bo',
    'c1',
    'change c1 cancelRound done',
  ]);
});

test('a line of JSON Lines is the entry, whatever stands in it', () => {
  const text = auditFormats.jsonLines.line({ ...entry, target: 'a\nb\u2028c' });
  expect(text.endsWith('\n')).toBe(true);
  expect(text.slice(0, -1)).not.toContain('\n');
  expect(JSON.parse(text)).toEqual({ ...entry, target: 'a\nb\u2028c' });
});

test('a file holds every page in its order, short and empty ones too, and progress is told', async () => {
  const pages = [
    { items: [{ ...entry, id: 'one' }], continuation: 'to-2' },
    { items: [], continuation: 'to-3' },
    {
      items: [
        { ...entry, id: 'two' },
        { ...entry, id: 'three' },
      ],
    },
  ];
  const asked: (string | undefined)[] = [];
  const progress: number[] = [];
  const file = await readWholeAudit(
    (continuation) => {
      asked.push(continuation);
      return Promise.resolve(pages[asked.length - 1] ?? { items: [] });
    },
    auditFormats.jsonLines,
    (lines) => progress.push(lines),
  );
  expect(asked).toEqual([undefined, 'to-2', 'to-3']);
  expect(progress).toEqual([1, 1, 3]);
  const ids = file.parts
    .join('')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as AuditEntry).id);
  expect(ids).toEqual(['one', 'two', 'three']);
  expect(file.lines).toBe(3);
});
