import { policy, type Cell, type Outsider, type Relation } from '../../api/src/contract/policy';
import { routes, type RouteName } from '../../api/src/contract/routes';
import { linesOf, type AuditLine } from '../support/access-audit';
import { accessCases } from '../support/access-requests';
import { type TriggerName, triggerRequests } from '../support/access-triggers';
import { type AccessWorld, buildAccessWorld, nameDelegate, participationOf } from '../support/access-world';
import { type ApiAnswer, type ApiInProcess, type CallOptions, startApiInProcess } from '../support/api-in-process';
import { differences, openStoredDocuments, type Snapshot, type StoredDocuments } from '../support/stored-documents';

jest.setTimeout(300_000);

const names = Object.keys(routes) as RouteName[];
const relations = ['self', 'partner', 'approver', 'lead', 'employee'] as const satisfies readonly Relation[];
const outsiders = ['guest', 'otherTenant', 'noToken'] as const satisfies readonly Outsider[];
/** An approver is also who decides for one: the delegate of the pairing's manager. */
const columns = [...relations, 'delegate', ...outsiders] as const;
type Column = (typeof columns)[number];

/** The same read leaves a line of its own only after so long. */
const READ_WINDOW_MS = 300_000;

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
  await documents.change(world.booked.id, (pairing) => ({ ...pairing, pulses: { asked: 1, answers: [] } }));
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

const isRelation = (column: Column): column is Relation => relations.some((one) => one === column);
const cellOf = (name: keyof typeof policy, column: Column): Cell =>
  policy[name].who[column === 'delegate' ? 'approver' : column];
/** The status of a refusal; null where the row lets in. */
function refusalOf(cell: Cell): number | null {
  if (cell === 'ignored') return 202;
  return typeof cell === 'number' ? cell : null;
}

function personOf(name: RouteName | TriggerName, column: Column): string {
  if (column === 'delegate') return world.delegateId;
  const about = name in accessCases ? accessCases[name as RouteName].about(world) : world.awaiting;
  return about.people[isRelation(column) ? column : 'employee'];
}

/** Calls a route as the person of a column; outsiders are the unrelated employee with another token, or with none. */
async function callAs(name: RouteName, column: Column): Promise<ApiAnswer<unknown>> {
  const callerId = personOf(name, column);
  // What the request needs to know is read by somebody who may, so that the refusal is about the call alone.
  const sent = await accessCases[name].request(world, callerId);
  return api.attempt(routes[name], column === 'noToken' ? null : callerId, { ...sent, ...(await tokenFor(column)) });
}

async function tokenFor(column: Column): Promise<Pick<CallOptions, 'token'>> {
  const user = api.tenant.tenant.directory.get(world.awaiting.people.employee);
  if (user === undefined || (column !== 'guest' && column !== 'otherTenant')) return {};
  const otherTenant = '11111111-1111-4111-8111-111111111111';
  const claims =
    column === 'guest' ? { acct: 1 } : { tid: otherTenant, iss: `${api.tenant.origin}/${otherTenant}/v2.0` };
  return { token: await api.tenant.issuer.tokenFor({ ...user, isLead: true }, claims) };
}

/** Calls what is no route with the sign-in token of a column's person. */
async function triggerAs(name: TriggerName, column: Column): Promise<number> {
  const { method, path, body } = triggerRequests[name](world);
  const token = (await tokenFor(column)).token ?? (await api.tokenFor(personOf(name, column)));
  const answer = await fetch(`${api.origin}/api/${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(column !== 'noToken' && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Answers that name other people by their nature, or repeat whom the request named. */
const namesOthers = new Set<RouteName>(['suggestions', 'pickPartner', 'approveSeveral', 'chooseDelegate']);

/** What differs beside the audit log, which also tells of what was tried and refused. */
function touched(before: Snapshot, after: Snapshot): string[] {
  return differences(before, after).filter((place) => !place.startsWith('audit/'));
}

/** Runs what must change nothing: no document, nothing in the tenant. */
async function changingNothing(run: () => Promise<void>): Promise<void> {
  const before = await documents.read();
  const revision = api.tenant.tenant.revision;
  await run();
  expect(touched(before, await documents.read())).toEqual([]);
  expect(api.tenant.tenant.revision).toBe(revision);
}

/** The statuses with which a row refuses. */
const refusalsOf = (name: keyof typeof policy) =>
  Object.fromEntries(
    columns.flatMap((column) => {
      const status = refusalOf(cellOf(name, column));
      return status === null ? [] : [[column, status]];
    }),
  );

/** The lines that a call has to leave, in the order of their phases. */
function expectedLines(name: RouteName, column: Column): Omit<AuditLine, 'target' | 'correlationId'>[] {
  if (!policy[name].audited) return [];
  const people = accessCases[name].concerns?.(world) ?? [];
  const line = { byPersonId: personOf(name, column), operation: name, aboutPersonIds: [...people].sort() };
  const phases = routes[name].method === 'GET' ? ['done'] : ['asked', 'done'];
  return phases.map((phase) => ({ ...line, phase }));
}

test.each(names)('%s refuses whom its row refuses, and changes nothing', async (name) => {
  await changingNothing(async () => {
    const answers: Record<string, number> = {};
    for (const column of Object.keys(refusalsOf(name)) as Column[]) {
      const { status, correlationId } = await callAs(name, column);
      answers[column] = status;
      for (const line of linesOf(await documents.read(), correlationId)) {
        expect(['asked', 'refused']).toContain(line.phase);
        expect(line.byPersonId).toBe(personOf(name, column));
      }
    }
    expect(answers).toEqual(refusalsOf(name));
  });
});

test.each(names)('%s works for whom its row lets in', async (name) => {
  const { method, status, path } = routes[name];
  const before = await documents.read();
  const answers: Record<string, number> = {};
  const expected: Record<string, number> = {};
  for (const column of columns) {
    const cell = cellOf(name, column);
    if (refusalOf(cell) !== null) continue;
    if (policy[name].audited) api.advance(READ_WINDOW_MS);
    const answer = await callAs(name, column);
    expected[column] = status;
    answers[column] = answer.status;
    const after = await documents.read();
    const lines = linesOf(after, answer.correlationId);
    expect(
      lines.map(({ target: _target, correlationId: _id, ...line }) => ({
        ...line,
        aboutPersonIds: [...line.aboutPersonIds].sort(),
      })),
    ).toEqual(expectedLines(name, column));
    for (const { target } of lines) expect(target).toMatch(new RegExp(`^${path.replace(/\{\w+\}/gu, '[^/{]+')}$`, 'u'));
    if (cell === 'own' && column === 'employee') {
      const subject = personOf(name, 'self');
      expect(touched(before, after).filter((place) => place.includes(subject))).toEqual([]);
      if (!namesOthers.has(name)) expect(JSON.stringify(answer.body)).not.toContain(subject);
    }
    if (method !== 'GET') await documents.restore(before);
  }
  if (method === 'GET') expect(touched(before, await documents.read())).toEqual([]);
  expect(answers).toEqual(expected);
});

test.each(Object.keys(triggerRequests) as TriggerName[])('%s does nothing for anybody', async (name) => {
  // The service notes in its own log what it does not believe.
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  await changingNothing(async () => {
    const answers: Record<string, number> = {};
    for (const column of columns) answers[column] = await triggerAs(name, column);
    expect(answers).toEqual(refusalsOf(name));
  });
  expect(warned).toHaveBeenCalledTimes(Object.values(refusalsOf(name)).filter((status) => status === 202).length);
  warned.mockRestore();
});

test('the made-up news speak of subscriptions that there are', () => {
  expect(triggerRequests.graphLifecycle(world).body).toMatchObject({ value: [{ clientState: 'guessed' }] });
});

test('an approval is decided by the delegate as long as they are one, and by the lead where there is no manager', async () => {
  const before = await documents.read();
  const decide = (pairingId: string, asPerson: string) =>
    api.attempt(routes.decideApproval, asPerson, {
      params: { programId: world.programId, pairingId },
      body: { decision: 'approve' },
    });
  const untilUtc = new Date(Date.now() + 600_000).toISOString();
  await nameDelegate(api, world.awaiting.people.approver, world.delegateId, untilUtc);
  const named = await documents.read();
  expect((await decide(world.awaiting.id, world.delegateId)).status).toBe(200);
  await documents.restore(named);
  api.advance(600_000);
  await changingNothing(async () => {
    expect((await decide(world.awaiting.id, world.delegateId)).status).toBe(404);
    expect((await decide(world.withoutManager.id, world.withoutManager.seniorId)).status).toBe(404);
  });
  expect((await decide(world.withoutManager.id, world.leadId)).status).toBe(200);
  await documents.restore(before);
});

const inDraft: readonly RouteName[] = [
  'program',
  'joinProgram',
  'participationDefaults',
  'participation',
  'changeParticipation',
  'suggestions',
  'pickPartner',
];

test.each(inDraft)('of a draft %s knows nothing but for the lead', async (name) => {
  const { employee } = world.awaiting.people;
  const body = name === 'pickPartner' ? { partnerId: world.awaiting.people.self, seat: 'junior' } : participationOf(0);
  await changingNothing(async () => {
    const answer = await api.attempt(routes[name], employee, {
      params: { programId: world.draft },
      ...(routes[name].method !== 'GET' && { body }),
      ...(name === 'changeParticipation' && { ifMatch: '"any"' }),
    });
    expect(answer).toMatchObject({ status: 404, body: { code: 'not-found', detail: 'There is no such program.' } });
  });
});

test('a list of programs names drafts to the lead alone', async () => {
  const idsFor = async (personId: string) => (await api.call(routes.programs, personId)).body.items.map(({ id }) => id);
  expect(await idsFor(world.leadId)).toContain(world.draft);
  expect(await idsFor(world.awaiting.people.employee)).not.toContain(world.draft);
});

test('every relation is held by another person', () => {
  for (const { people } of [world.proposed, world.awaiting, world.booked])
    expect(new Set([...Object.values(people), world.delegateId]).size).toBe(6);
});
