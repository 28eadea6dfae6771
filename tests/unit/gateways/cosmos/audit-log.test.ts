import { createAuditLog } from '../../../../api/src/gateways/cosmos/audit-log';
import { openDocuments } from '../../../../api/src/gateways/cosmos/documents';
import type { AuditFilter, AuditRecord } from '../../../../api/src/use-cases/ports/audit';
import { UnknownContinuation } from '../../../../api/src/use-cases/ports/unknown-continuation';
import { type EmbeddedCosmos, startEmbeddedCosmos } from '../../../support/embedded-cosmos';
import { fixedClock } from '../../../support/fixed-clock';

const everything: AuditFilter = {
  byPersonId: null,
  aboutPersonId: null,
  operation: null,
  fromUtc: null,
  untilUtc: null,
};
const clock = fixedClock('2026-11-28T12:00:00Z');

let cosmos: EmbeddedCosmos;
let tenants = 0;
let tenantId: string;

beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
});
afterAll(() => cosmos.stop());
beforeEach(() => {
  tenantId = `tenant-${tenants++}`;
});

const log = () => createAuditLog(cosmos.container, tenantId, clock);

const line = (at: string, changes: Partial<AuditRecord> = {}): AuditRecord => ({
  id: at,
  atUtc: Date.parse(at),
  byPersonId: 'lead',
  operation: 'rounds',
  phase: 'done',
  target: 'programs/p/rounds',
  aboutPersonIds: [],
  correlationId: 'c',
  ...changes,
});

const written = ['2026-11-28T11:00:00Z', '2026-11-01T00:00:00Z', '2026-10-31T23:59:59Z', '2026-07-01T08:00:00Z'];

/** Every line in the order in which pages of two bring it. */
async function read(filter: Partial<AuditFilter> = {}): Promise<string[]> {
  const ids: string[] = [];
  let continuation: string | null = null;
  do {
    const page: Awaited<ReturnType<ReturnType<typeof log>['page']>> = await log().page(
      { ...everything, ...filter },
      { limit: 2, continuation },
    );
    expect(page.continuation ?? 'a').toMatch(/^[A-Za-z0-9_-]{1,4000}$/u);
    ids.push(...page.items.map(({ id }) => id));
    continuation = page.continuation;
  } while (continuation !== null);
  return ids;
}

test('lines of all months come newest first, each once, and none of another tenant', async () => {
  for (const at of [...written].reverse()) await log().append(line(at));
  await createAuditLog(cosmos.container, `${tenantId}|2026`, clock).append(line('2026-11-28T10:00:00Z'));
  expect(await read()).toEqual(written);
});

test('each month is a partition of its own', async () => {
  for (const at of written) await log().append(line(at));
  const query = {
    query: 'SELECT VALUE c.pk FROM c WHERE STARTSWITH(c.pk, @t)',
    parameters: [{ name: '@t', value: `${tenantId}|` }],
  };
  const { resources } = await cosmos.container.items.query<string>(query).fetchAll();
  expect(new Set(resources)).toEqual(new Set(['2026-11', '2026-10', '2026-07'].map((month) => `${tenantId}|${month}`)));
});

test('lines from before there were months come last', async () => {
  const before = openDocuments<AuditRecord>(cosmos.container, { kind: 'audit', idOf: ({ id }) => id });
  await before.create(tenantId, line('2026-11-27T08:00:00Z'));
  await before.create(tenantId, line('2026-11-20T08:00:00Z'));
  for (const at of written) await log().append(line(at));
  expect(await read()).toEqual([...written, '2026-11-27T08:00:00Z', '2026-11-20T08:00:00Z']);
});

test('a line that is there already is not written over', async () => {
  await log().append(line('2026-11-02T08:00:00Z'));
  await log().append(line('2026-11-02T08:00:00Z', { target: 'something else' }));
  const { items } = await log().page(everything, { limit: 10, continuation: null });
  expect(items.map(({ target }) => target)).toEqual(['programs/p/rounds']);
});

test.each<[string, Partial<AuditFilter>, string[]]>([
  ['by whom', { byPersonId: 'other' }, ['2026-10-02T08:00:00Z']],
  ['about whom', { aboutPersonId: 'ada' }, ['2026-11-02T08:00:00Z']],
  ['what', { operation: 'audit' }, ['2026-03-02T08:00:00Z']],
  ['from when', { fromUtc: Date.parse('2026-10-02T08:00:00Z') }, ['2026-11-02T08:00:00Z', '2026-10-02T08:00:00Z']],
  ['until when', { untilUtc: Date.parse('2026-10-02T08:00:00Z') }, ['2026-03-02T08:00:00Z']],
  ['what there is not', { operation: 'deliveries' }, []],
])('lines are found by %s, over empty months too', async (_name, filter, expected) => {
  await log().append(line('2026-11-02T08:00:00Z', { aboutPersonIds: ['bo', 'ada'] }));
  await log().append(line('2026-10-02T08:00:00Z', { byPersonId: 'other' }));
  await log().append(line('2026-03-02T08:00:00Z', { operation: 'audit' }));
  expect(await read(filter)).toEqual(expected);
});

test.each(['', 'x', '2026-13_', 'tenant_', '2026-11_AAAA'])('%j continues nothing', async (continuation) => {
  await expect(log().page(everything, { limit: 2, continuation })).rejects.toBeInstanceOf(UnknownContinuation);
});
