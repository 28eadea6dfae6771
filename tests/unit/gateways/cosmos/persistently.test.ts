import { CosmosClient } from '@azure/cosmos';
import { openDocuments } from '../../../../api/src/gateways/cosmos/documents';
import { persistently } from '../../../../api/src/gateways/cosmos/persistently';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { type FaultKind, type FaultyCosmos, startFaultyCosmos } from '../../../support/cosmos-faults';
import { type EmbeddedCosmos, startEmbeddedCosmos } from '../../../support/embedded-cosmos';
import { makeProgram } from '../../../support/make-program';

let cosmos: EmbeddedCosmos;
let between: FaultyCosmos;
let client: CosmosClient;
beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
  between = await startFaultyCosmos(cosmos.endpoint);
  client = new CosmosClient({
    endpoint: between.endpoint,
    key: 'bG9jYWw=',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
});
afterAll(async () => {
  client.dispose();
  await between.stop();
  await cosmos.stop();
});

const open = () =>
  openDocuments<ReturnType<typeof makeProgram>>(client.database('test').container('documents'), {
    kind: 'program',
    idOf: ({ id }) => id,
  });

/** The next write meets this fault, once. */
function once(kind: FaultKind): void {
  let left = 1;
  between.draw(({ isWrite }) => (isWrite && left-- > 0 ? kind : null));
}

const kinds: readonly FaultKind[] = ['throttled', 'unavailable', 'write-forbidden', 'cut-before', 'answer-lost'];

test.each(kinds)('a write that is %s is done once, and answered as done', async (kind) => {
  const programs = open();
  const pk = `tenant-${kind}`;
  const program = makeProgram();
  once(kind);
  const created = await programs.create(pk, program);
  if (created === 'exists') throw new Error('It was not there.');
  once(kind);
  const changed = { ...program, state: 'closed' as const };
  const replaced = await programs.replace(pk, changed, created.etag);
  expect(await programs.read(pk, program.id)).toEqual(replaced);
  expect(await programs.create(pk, program)).toBe('exists');
  expect(await programs.replace(pk, program, created.etag)).toBe('changed');
});

test('what does not pass becomes a failure that says when to come back', async () => {
  let tries = 0;
  const busy = () => {
    tries += 1;
    return Promise.reject(Object.assign(new Error('busy'), { code: 429, retryAfterInMs: 1_500 }));
  };
  const failure = await persistently(busy).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(TemporaryFailure);
  expect(failure).toMatchObject({ retryAfterMs: 1_500 });
  expect(tries).toBe(4);
});

test('what a repeat cannot mend is thrown at once', async () => {
  let tries = 0;
  const wrong = () => {
    tries += 1;
    return Promise.reject(Object.assign(new Error('wrong'), { code: 400 }));
  };
  await expect(persistently(wrong)).rejects.toThrow('wrong');
  expect(tries).toBe(1);
});
