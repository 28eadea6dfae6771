import { idOf, makeOrgPerson, startGraph, type GraphInProcess, type Json } from '../../support/graph-in-process';

const first = '/users/delta?$select=displayName,accountEnabled,manager';

interface Round {
  readonly users: Map<string, Json['value'][number]>;
  readonly pages: Json[];
  readonly deltaLink: string;
}

/** Follows the links to the end of a round; the last state of a user counts. */
async function follow(graph: GraphInProcess, from: string, headers: Record<string, string> = {}): Promise<Round> {
  const users: Round['users'] = new Map();
  const pages: Json[] = [];
  for (let next = from; ;) {
    const { json } = await graph.get(next, headers);
    pages.push(json);
    for (const user of json.value) users.set(user.id, user);
    if (json['@odata.deltaLink'] !== undefined) return { users, pages, deltaLink: json['@odata.deltaLink'] };
    next = json['@odata.nextLink'] ?? '';
  }
}

describe('delta of users', () => {
  let graph: GraphInProcess;
  beforeEach(async () => {
    const people = Array.from({ length: 1_050 }, (_, at) =>
      makeOrgPerson(`p${at}`, { managerId: at === 0 ? null : `p${Math.floor((at - 1) / 8)}` }),
    );
    graph = await startGraph({ people });
  });
  afterEach(() => graph.stop());

  test('gives everybody with their manager at first, some twice and some pages empty', async () => {
    const { users, pages } = await follow(graph, first);
    expect(users.size).toBe(1_050);
    expect(pages.some((page) => page.value.length === 0)).toBe(true);
    expect(pages.flatMap((page) => page.value).length).toBeGreaterThan(1_050);
    expect(users.get(idOf(graph, 'p9'))?.['manager@delta']).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: idOf(graph, 'p1') },
    ]);
    expect(users.get(idOf(graph, 'p0'))).not.toHaveProperty('manager@delta');
  });

  test('serves larger pages when asked', async () => {
    const { pages } = await follow(graph, first, { Prefer: 'odata.maxpagesize=999' });
    expect(pages[0]?.value).toHaveLength(999);
  });

  test('later gives only who changed: moved, renamed, gone', async () => {
    const { deltaLink } = await follow(graph, first);
    const { directory } = graph.tenant;
    directory.update(idOf(graph, 'p20'), { managerId: idOf(graph, 'p3') });
    directory.update(idOf(graph, 'p21'), { displayName: 'New Name' });
    const [soft, hard] = [idOf(graph, 'p30'), idOf(graph, 'p31')];
    directory.remove(soft, 'changed');
    directory.remove(hard, 'deleted');
    const { users, deltaLink: later } = await follow(graph, deltaLink);
    expect(users.size).toBe(4);
    expect(users.get(idOf(graph, 'p20'))?.['manager@delta']).toEqual([
      { '@odata.type': '#microsoft.graph.user', id: idOf(graph, 'p3') },
      { '@odata.type': '#microsoft.graph.user', id: idOf(graph, 'p2'), '@removed': { reason: 'deleted' } },
    ]);
    expect(users.get(idOf(graph, 'p21'))).toMatchObject({ displayName: 'New Name' });
    expect(users.get(idOf(graph, 'p21'))).not.toHaveProperty('manager@delta');
    expect(users.get(soft)).toEqual({ id: soft, '@removed': { reason: 'changed' } });
    expect(users.get(hard)).toEqual({ id: hard, '@removed': { reason: 'deleted' } });
    expect((await follow(graph, later)).users.size).toBe(0);
  });

  test('does not lose what changes in the middle of a round', async () => {
    const { json } = await graph.get(first);
    const [seen, unseen] = [json.value[5]?.id ?? '', idOf(graph, 'p1000')];
    graph.tenant.directory.update(seen, { displayName: 'Changed behind' });
    graph.tenant.directory.update(unseen, { displayName: 'Changed ahead' });
    const { deltaLink } = await follow(graph, json['@odata.nextLink'] ?? '');
    const { users } = await follow(graph, deltaLink);
    expect([...users.keys()].sort()).toEqual([seen, unseen].sort());
  });

  test('a token older than a week, or of another tenant, is answered 410 with where to begin again', async () => {
    const { deltaLink } = await follow(graph, first);
    graph.clock.nowMs += 8 * 86_400_000;
    const late = await graph.get(deltaLink);
    expect(late).toMatchObject({ status: 410, json: { error: { code: 'syncStateNotFound' } } });
    expect(late.headers.get('location')).toBe(`${graph.root}/users/delta?$deltatoken=`);
  });

  test('"latest" asks for nothing but a link', async () => {
    const { json } = await graph.get(`${first}&$deltatoken=latest`);
    expect(json.value).toEqual([]);
    graph.tenant.directory.update(idOf(graph, 'p4'), { displayName: 'Later' });
    expect((await follow(graph, json['@odata.deltaLink'] ?? '')).users.size).toBe(1);
  });
});
