import { policy, type Cell, type Outsider, type Relation } from '../../api/src/contract/policy';
import { routes, type RouteName } from '../../api/src/contract/routes';
import { accessCases } from '../support/access-requests';
import { type AccessWorld, buildAccessWorld } from '../support/access-world';
import { type ApiAnswer, type ApiInProcess, type CallOptions, startApiInProcess } from '../support/api-in-process';
import { differences, openStoredDocuments, type Snapshot, type StoredDocuments } from '../support/stored-documents';

jest.setTimeout(120_000);

const names = Object.keys(routes) as RouteName[];
const relations = ['self', 'partner', 'approver', 'lead', 'employee'] as const satisfies readonly Relation[];
const outsiders = ['guest', 'otherTenant', 'noToken'] as const satisfies readonly Outsider[];
const columns = [...relations, ...outsiders];

let api: ApiInProcess;
let world: AccessWorld;
let documents: StoredDocuments;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  world = await buildAccessWorld(api);
  documents = openStoredDocuments(api.tenant.apiSettings);
  await documents.change(world.awaiting.id, (pairing) => ({
    ...pairing,
    pending: [parkedNotification(world.awaiting.people.self)],
  }));
});

afterAll(() => api.stop());

/** Work that failed too often, for the lead to retry. */
const parkedNotification = (recipientId: string) => ({
  id: 'notify.99',
  kind: 'notify',
  dueAtUtc: 0,
  attempts: 6,
  lastError: 'The mailbox did not answer.',
  parked: true,
  leasedUntilUtc: null,
  notification: { template: 'matchProposed', recipientId, session: null },
  move: null,
  approvalId: null,
});

const isRelation = (column: Relation | Outsider): column is Relation => relations.some((one) => one === column);
const isRefusal = (cell: Cell): cell is 401 | 403 | 404 => typeof cell === 'number';

/** Calls a route as the person of a column; outsiders are the unrelated employee with another token, or with none. */
async function callAs(name: RouteName, column: Relation | Outsider): Promise<ApiAnswer<unknown>> {
  const { about, request } = accessCases[name];
  const callerId = about(world).people[isRelation(column) ? column : 'employee'];
  // What the request needs to know is read by somebody who may, so that the refusal is about the call alone.
  const sent = await request(world, callerId);
  return api.attempt(routes[name], column === 'noToken' ? null : callerId, { ...sent, ...(await tokenFor(column)) });
}

async function tokenFor(column: Relation | Outsider): Promise<Pick<CallOptions, 'token'>> {
  const user = api.tenant.tenant.directory.get(world.awaiting.people.employee);
  if (user === undefined || isRelation(column) || column === 'noToken') return {};
  const otherTenant = '11111111-1111-4111-8111-111111111111';
  const claims =
    column === 'guest' ? { acct: 1 } : { tid: otherTenant, iss: `${api.tenant.origin}/${otherTenant}/v2.0` };
  return { token: await api.tenant.issuer.tokenFor({ ...user, isLead: true }, claims) };
}

/** Answers that name other people by their nature, or repeat whom the request named. */
const namesOthers = new Set<RouteName>(['suggestions', 'pickPartner', 'approveSeveral', 'chooseDelegate']);

const rows = names.map((name) => ({ name, route: routes[name], who: policy[name].who }));

test.each(rows)('$name refuses whom its row refuses, and changes nothing', async ({ name, who }) => {
  const before = await documents.read();
  const revision = api.tenant.tenant.revision;
  const answers: Record<string, number> = {};
  for (const column of columns) {
    if (isRefusal(who[column])) answers[column] = (await callAs(name, column)).status;
  }
  const expected = Object.fromEntries(Object.entries(who).filter(([, cell]) => isRefusal(cell)));
  expect(answers).toEqual(expected);
  expect(touched(before, await documents.read())).toEqual([]);
  expect(api.tenant.tenant.revision).toBe(revision);
});

/** What differs beside the audit log, which also tells of what was tried and refused. */
function touched(before: Snapshot, after: Snapshot): string[] {
  return differences(before, after).filter((place) => !place.startsWith('audit/'));
}

/** Whether the audit log tells of such a call. */
function hasRecord(snapshot: Snapshot, operation: string, byPersonId: string): boolean {
  const records = [...snapshot].filter(([place]) => place.startsWith('audit/')).map(([, { body }]) => body);
  return records.some(
    (record) =>
      'operation' in record &&
      record.operation === operation &&
      'byPersonId' in record &&
      record.byPersonId === byPersonId,
  );
}

test.each(rows)('$name works for whom its row lets in', async ({ name, route, who }) => {
  const before = await documents.read();
  const answers: Record<string, number> = {};
  const expected: Record<string, number> = {};
  for (const column of columns) {
    if (isRefusal(who[column])) continue;
    const answer = await callAs(name, column);
    expected[column] = route.status;
    answers[column] = answer.status;
    const recorded = hasRecord(
      await documents.read(),
      name,
      accessCases[name].about(world).people[isRelation(column) ? column : 'employee'],
    );
    expect([column, recorded]).toEqual([column, policy[name].audited]);
    if (who[column] === 'own' && column === 'employee') {
      const subject = accessCases[name].about(world).people.self;
      const changed = touched(before, await documents.read());
      expect(changed.filter((place) => place.includes(subject))).toEqual([]);
      if (!namesOthers.has(name)) expect(JSON.stringify(answer.body)).not.toContain(subject);
    }
    if (route.method !== 'GET') await documents.restore(before);
  }
  if (route.method === 'GET') {
    expect(touched(before, await documents.read())).toEqual([]);
  }
  expect(answers).toEqual(expected);
});

test('every relation is held by another person', () => {
  for (const { people } of [world.proposed, world.awaiting, world.booked])
    expect(new Set(Object.values(people)).size).toBe(5);
});
