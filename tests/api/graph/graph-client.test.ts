import {
  BatchRequestContent,
  BatchResponseContent,
  Client,
  GraphError,
  PageIterator,
  type PageCollection,
} from '@microsoft/microsoft-graph-client';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../support/graph-in-process';

describe("Microsoft's own client", () => {
  let graph: GraphInProcess;
  let client: Client;
  beforeAll(async () => {
    graph = await startGraph({
      people: Array.from({ length: 130 }, (_, at) => makeOrgPerson(`p${at}`, { managerId: at === 0 ? null : 'p0' })),
    });
    client = Client.init({ baseUrl: graph.root.replace('/v1.0', ''), authProvider: (done) => done(null, 'token') });
  });
  afterAll(() => graph.stop());

  test('reads page after page', async () => {
    const first = (await client.api('/users').select('id').top(60).get()) as PageCollection;
    const ids = first.value.map((user: { id: string }) => user.id);
    let next: unknown = first['@odata.nextLink'];
    while (typeof next === 'string') {
      // Over http the client takes only relative links, so the link is followed below its base address.
      const page = (await client.api(next.replace(`${graph.root}`, '')).get()) as PageCollection;
      ids.push(...page.value.map((user: { id: string }) => user.id));
      next = page['@odata.nextLink'];
    }
    expect(new Set(ids).size).toBe(130);
    expect(new PageIterator(client, first, () => true).isComplete()).toBe(false);
  });

  test('throws the errors that Graph shapes', async () => {
    const error: unknown = await client
      .api(`/users/${idOf(graph, 'p0')}/manager`)
      .get()
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(GraphError);
    expect(error).toMatchObject({
      statusCode: 404,
      code: 'Request_ResourceNotFound',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  test('waits as long as it is told when it is throttled, and tries again', async () => {
    graph.faults.set({ throttle: 1, retryAfterSeconds: 1 });
    const answer = client.api('/users').select('id').top(1).get() as Promise<PageCollection>;
    await new Promise((resolve) => setTimeout(resolve, 300));
    graph.faults.set({});
    expect((await answer).value).toHaveLength(1);
  });

  test('packs and unpacks a batch', async () => {
    // The client leaves the version in the address of a step, where it does not belong.
    const steps = [1, 2, 3].map((at) => ({
      id: String(at),
      request: new Request(`https://graph.microsoft.com/users/${idOf(graph, `p${at}`)}/manager?$select=id`),
    }));
    const content = await new BatchRequestContent(steps).getContent();
    const answer = (await client.api('/$batch').post(content)) as ConstructorParameters<typeof BatchResponseContent>[0];
    const unpacked = new BatchResponseContent(answer);
    const managers = await Promise.all(
      [1, 2, 3].map(async (at) => ((await unpacked.getResponseById(String(at)).json()) as { id: string }).id),
    );
    expect(managers).toEqual(Array.from({ length: 3 }, () => idOf(graph, 'p0')));
  });
});
