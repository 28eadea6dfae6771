import { idOf, makeOrgPerson, startGraph, type GraphInProcess, type Json } from '../../support/graph-in-process';

const people = [
  makeOrgPerson('ceo', { jobTitle: 'Chief Executive Officer', department: 'Board', grade: 'G9' }),
  ...Array.from({ length: 249 }, (_, at) =>
    makeOrgPerson(`p${at}`, {
      managerId: at < 5 ? 'ceo' : `p${at % 5}`,
      department: at % 2 === 0 ? 'Sales' : 'Research',
    }),
  ),
  makeOrgPerson('guest', { kind: 'guest', mail: 'guest@partner.example' }),
  makeOrgPerson('left', { accountEnabled: false, managerId: 'ceo' }),
];

async function allPages(graph: GraphInProcess, first: string): Promise<{ pages: Json[]; items: Json['value'] }> {
  const pages: Json[] = [];
  for (let next: string | undefined = first; next !== undefined;) {
    const { json }: { json: Json } = await graph.get(next);
    pages.push(json);
    next = json['@odata.nextLink'];
  }
  return { pages, items: pages.flatMap((page) => page.value) };
}

describe('users', () => {
  let graph: GraphInProcess;
  beforeAll(async () => {
    graph = await startGraph({ people });
  });
  afterAll(() => graph.stop());

  test('come a hundred to a page, each once, with links that lead on', async () => {
    const { pages, items } = await allPages(graph, '/users?$select=id,displayName');
    expect(pages.map((page) => page.value.length)).toEqual([100, 100, 52]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(252);
  });

  test('come in pages of 999 when asked, but of 100 with their managers', async () => {
    expect((await graph.get('/users?$top=999&$select=id')).json.value).toHaveLength(252);
    const { json } = await graph.get('/users?$top=999&$select=id&$expand=manager($select=id)');
    expect(json.value).toHaveLength(100);
    expect(json.value[1]?.['manager']).toEqual({ '@odata.type': '#microsoft.graph.user', id: idOf(graph, 'ceo') });
  });

  test('have the properties asked for, a grade among them, and the documented few without a choice', async () => {
    const { json } = await graph.get(
      `/users/${idOf(graph, 'ceo')}?$select=jobTitle,onPremisesExtensionAttributes,userType`,
    );
    expect(json).toMatchObject({ jobTitle: 'Chief Executive Officer', userType: 'Member' });
    expect(json['onPremisesExtensionAttributes']).toMatchObject({
      extensionAttribute1: 'G9',
      extensionAttribute15: null,
    });
    const plain = await graph.get('/users/ceo%40contoso.example');
    expect(Object.keys(plain.json)).not.toContain('department');
    expect(plain.json['userPrincipalName']).toBe('ceo@contoso.example');
  });

  test('are filtered', async () => {
    const active = await graph.get(
      "/users?$filter=accountEnabled eq true and userType eq 'Member'&$select=id&$top=999",
    );
    expect(active.json.value).toHaveLength(250);
    const sales = await graph.get("/users?$filter=department in ('Sales','Board')&$select=department&$top=999");
    expect(new Set(sales.json.value.map((user) => user['department']))).toEqual(new Set(['Sales', 'Board']));
    const one = await graph.get("/users?$filter=startswith(mail,'p24')&$select=mail&$top=2");
    expect(one.json.value).toHaveLength(2);
    expect(one.json['@odata.nextLink']).toBeDefined();
  });

  test('are counted, searched and sorted with the eventual index', async () => {
    const eventual = { ConsistencyLevel: 'eventual' };
    const found = await graph.get(
      "/users?$count=true&$filter=department ne 'Sales'&$orderby=displayName desc&$select=displayName",
      eventual,
    );
    expect(found.json['@odata.count']).toBe(127);
    expect(found.json.value[0]?.['displayName']).toBe('Person p99');
    const searched = await graph.get('/users?$search="displayName:person ceo"&$select=id', eventual);
    expect(searched.json.value.map(({ id }) => id)).toEqual([idOf(graph, 'ceo')]);
    const count = await graph.get("/users/$count?$filter=department eq 'Board'", eventual);
    expect(count.bytes.toString()).toBe('1');
  });

  test('have a manager, or none, and reports', async () => {
    const manager = await graph.get(`/users/${idOf(graph, 'p7')}/manager?$select=id,jobTitle`);
    expect(manager.json).toMatchObject({ '@odata.type': '#microsoft.graph.user', id: idOf(graph, 'p2') });
    const none = await graph.get(`/users/${idOf(graph, 'ceo')}/manager`);
    expect(none).toMatchObject({ status: 404, json: { error: { code: 'Request_ResourceNotFound' } } });
    const chain = await graph.get(
      `/users/${idOf(graph, 'p7')}?$select=id&$expand=manager($levels=max;$select=id)&$count=true`,
      { ConsistencyLevel: 'eventual' },
    );
    expect(chain.json['manager']).toMatchObject({ id: idOf(graph, 'p2'), manager: { id: idOf(graph, 'ceo') } });
    const reports = await allPages(graph, `/users/${idOf(graph, 'p2')}/directReports?$select=id&$top=20`);
    expect(reports.items).toHaveLength(49);
  });

  test('have a photo, always the same, or none', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => graph.get(`/users/${idOf(graph, `p${at}`)}/photos/48x48/$value`)),
    );
    const [withPhoto, without] = [
      answers.filter(({ status }) => status === 200),
      answers.filter(({ status }) => status === 404),
    ];
    expect(withPhoto.length).toBeGreaterThan(8);
    expect(withPhoto[0]?.headers.get('content-type')).toBe('image/png');
    expect(withPhoto[0]?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(without[0]?.json.error?.code).toBe('ImageNotFound');
  });

  test('have mailbox settings with Windows names, which can be changed', async () => {
    const path = `/users/${idOf(graph, 'p1')}/mailboxSettings`;
    const { json } = await graph.get(path);
    expect(json).toMatchObject({
      timeZone: 'W. Europe Standard Time',
      userPurpose: 'user',
      automaticRepliesSetting: { status: 'disabled' },
    });
    expect(json['workingHours']).toMatchObject({
      startTime: '09:00:00.0000000',
      daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    });
    const away = {
      automaticRepliesSetting: {
        status: 'scheduled',
        scheduledStartDateTime: { dateTime: '2026-02-02T00:00:00', timeZone: 'UTC' },
        scheduledEndDateTime: { dateTime: '2026-02-09T00:00:00', timeZone: 'UTC' },
      },
    };
    expect((await graph.send('PATCH', path, away)).status).toBe(200);
    expect((await graph.get(path)).json['automaticRepliesSetting']).toMatchObject({
      status: 'scheduled',
      scheduledEndDateTime: { dateTime: '2026-02-09T00:00:00.0000000', timeZone: 'UTC' },
    });
    expect((await graph.get(`${path}/timeZone`)).bytes.toString()).toContain('"value":"W. Europe Standard Time"');
  });
});
