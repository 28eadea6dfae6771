import { queueRound } from '../../../../api/src/domain/round/round';
import { createRoundStore } from '../../../../api/src/gateways/cosmos/round-store';
import type { RoundStore } from '../../../../api/src/use-cases/ports/rounds';
import { UnknownContinuation } from '../../../../api/src/use-cases/ports/unknown-continuation';
import { type EmbeddedCosmos, startEmbeddedCosmos } from '../../../support/embedded-cosmos';
import { inMemoryRounds } from '../../../support/in-memory-rounds';

let cosmos: EmbeddedCosmos;
beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
});
afterAll(() => cosmos.stop());

const stores: readonly (readonly [string, () => RoundStore])[] = [
  ['Cosmos DB', () => createRoundStore(cosmos.container, 'tenant')],
  ['memory', () => inMemoryRounds()],
];

test.each(stores)('rounds in %s come page by page, newest first, each once', async (_name, open) => {
  const store = open();
  for (const number of [2, 5, 1, 4, 3]) await store.create(queueRound('spring', number, 'lead', 0));
  await store.create(queueRound('autumn', 9, 'lead', 0));
  const pages: number[][] = [];
  for (let continuation: string | null = null; pages.length === 0 || continuation !== null;) {
    const page = await store.page('spring', { limit: 2, continuation });
    pages.push(page.items.map(({ number }) => number));
    continuation = page.continuation;
  }
  expect(pages).toEqual([[5, 4], [3, 2], [1]]);
});

test('a continuation of another list is refused', async () => {
  const store = createRoundStore(cosmos.container, 'tenant');
  await expect(store.page('spring', { limit: 2, continuation: 'AAAA' })).rejects.toThrow(UnknownContinuation);
});
