import { openGraph } from '../../../../api/src/gateways/graph/client';
import { createDirectorySource } from '../../../../api/src/gateways/graph/directory';
import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { type GraphInProcess, idOf, makeOrgPerson, startGraph } from '../../../support/graph-in-process';

let graph: GraphInProcess;
beforeEach(async () => {
  graph = await startGraph({
    people: [
      makeOrgPerson('jun'),
      makeOrgPerson('desk', { kind: 'shared' }),
      makeOrgPerson('hall', { kind: 'room' }),
      makeOrgPerson('robot', { kind: 'service' }),
    ],
  });
});
afterEach(() => graph.stop());

async function purposes(): Promise<Record<string, string | null>> {
  const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
  const client = openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 });
  const names = ['jun', 'desk', 'hall', 'robot'];
  const told = await createDirectorySource(client, null).readPurposes(names.map((name) => idOf(graph, name)));
  return Object.fromEntries(
    names.filter((name) => told.has(idOf(graph, name))).map((name) => [name, told.get(idOf(graph, name)) ?? null]),
  );
}

test('what mailboxes are for is read in one batch; an account without a mailbox tells nothing', async () => {
  const draw = jest.spyOn(graph.faults, 'draw');
  expect(await purposes()).toEqual({ jun: 'user', desk: 'shared', hall: 'room', robot: null });
  expect(draw.mock.calls).toEqual([['/v1.0/$batch']]);
});

test('mailboxes that the service may not look at tell nothing', async () => {
  graph.faults.set({ refused: 1 });
  expect(await purposes()).toEqual({ jun: null, desk: null, hall: null, robot: null });
});

test('who could not be asked now is missing', async () => {
  graph.faults.set({ throttle: 1, retryAfterSeconds: 60 });
  expect(await purposes()).toEqual({});
});
