import { createDelegationStore } from '../../../../api/src/gateways/cosmos/delegation-store';
import { createFeedStore } from '../../../../api/src/gateways/cosmos/feed-store';
import { type EmbeddedCosmos, startEmbeddedCosmos } from '../../../support/embedded-cosmos';

let cosmos: EmbeddedCosmos;
beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
});
afterAll(() => cosmos.stop());

describe('delegations', () => {
  const to = (managerId: string, delegateId: string) => ({ managerId, delegateId, fromUtc: null, untilUtc: 7 });

  test('are one for each manager, found from both sides, in their own tenant', async () => {
    const store = createDelegationStore(cosmos.container, 'tenant-1');
    const first = await store.create(to('nora', 'sid'));
    if (first === 'exists') throw new Error('Nora had a delegate already.');
    expect(await store.create(to('nora', 'norm'))).toBe('exists');
    await store.replace(to('nora', 'norm'), first.etag);
    expect(await store.replace(to('nora', 'sol'), first.etag)).toBe('changed');
    await store.create(to('sara', 'norm'));
    expect((await store.read('nora'))?.value).toEqual(to('nora', 'norm'));
    expect((await store.listTo('norm')).map(({ managerId }) => managerId).sort()).toEqual(['nora', 'sara']);
    expect(await store.listTo('sid')).toEqual([]);
    expect(await createDelegationStore(cosmos.container, 'tenant-2').listTo('norm')).toEqual([]);
  });

  test('can be removed, also twice', async () => {
    const store = createDelegationStore(cosmos.container, 'tenant-1');
    const named = await store.create(to('south', 'sol'));
    if (named === 'exists') throw new Error('South had a delegate already.');
    expect(await store.remove('south', '"another"')).toBe('changed');
    expect(await store.remove('south', named.etag)).toBe('removed');
    expect(await store.remove('south', named.etag)).toBe('removed');
    expect(await store.read('south')).toBeNull();
  });
});

describe('the feed of a person', () => {
  test('keeps the settings apart from what was sent', async () => {
    const store = createFeedStore(cosmos.container, 'tenant-1');
    const settings = { personId: 'ned', muted: ['sessionMoved'], quietHours: null, zoneIana: 'Europe/Zurich' } as const;
    const created = await store.createSettings(settings);
    if (created === 'exists') throw new Error('Ned had settings already.');
    expect(await store.readLedger('ned')).toBeNull();
    expect((await store.readSettings('ned'))?.value).toEqual(settings);
    expect(await store.replaceSettings({ ...settings, muted: [] }, '"another"')).toBe('changed');
    expect(await store.replaceSettings({ ...settings, muted: [] }, created.etag)).not.toBe('changed');
    expect(await store.readSettings('nia')).toBeNull();
  });

  test('is changed only by who read it last, so that two workers cannot both send', async () => {
    const store = createFeedStore(cosmos.container, 'tenant-1');
    const sent = (key: string) => ({ personId: 'nia', sent: { matchProposed: { key, atUtc: 1 } } });
    const created = await store.createLedger(sent('one'));
    expect(await store.createLedger(sent('two'))).toBe('exists');
    if (created === 'exists') throw new Error('There was a ledger already.');
    expect(await store.replaceLedger(sent('two'), created.etag)).not.toBe('changed');
    expect(await store.replaceLedger(sent('three'), created.etag)).toBe('changed');
    expect((await store.readLedger('nia'))?.value).toEqual(sent('two'));
  });
});
