import { createPairingStore } from '../../../../api/src/gateways/cosmos/pairing-store';
import { createParticipantStore } from '../../../../api/src/gateways/cosmos/participant-store';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { PairingStore } from '../../../../api/src/use-cases/ports/pairings';
import type { ParticipantStore } from '../../../../api/src/use-cases/ports/participants';
import { startEmbeddedCosmos, type EmbeddedCosmos } from '../../../support/embedded-cosmos';
import { inMemoryPairings, inMemoryParticipants } from '../../../support/in-memory-stores';
import { makeParticipant } from '../../../support/make-program';
import { after, proposed, reach, START } from '../../domain/pairing/make-pairing';

let cosmos: EmbeddedCosmos;
beforeAll(async () => {
  cosmos = await startEmbeddedCosmos();
});
afterAll(() => cosmos.stop());

const idsOf = (pairings: readonly Pairing[]) => pairings.map(({ id }) => id).sort();

/** The stand-in of other tests and the real store must not differ. */
const pairingStores: readonly (readonly [string, () => PairingStore])[] = [
  ['Cosmos DB', () => createPairingStore(cosmos.container, `tenant-${Math.floor(performance.now() * 1_000)}`)],
  ['memory', () => inMemoryPairings()],
];

describe.each(pairingStores)('pairings in %s', (_name, open) => {
  async function filled() {
    const store = open();
    const visible = { ...reach.visible(), id: 'jun~sen~1' };
    const waiting = { ...reach.awaiting(), id: 'jun~zoe~1', senior: { personId: 'zoe', acceptedAtUtc: START } };
    const forLead = {
      ...waiting,
      id: 'ann~zoe~1',
      junior: { personId: 'ann', acceptedAtUtc: START },
      approvals: waiting.approvals.slice(0, 1).map((approval) => ({ ...approval, approverId: null })),
    };
    const ended = {
      ...after(visible, { kind: 'decline', byPersonId: 'sen', note: null }, START + DAY_MS),
      id: 'sen~tom~1',
      junior: { personId: 'tom', acceptedAtUtc: null },
      pending: [],
    };
    const elsewhere = { ...visible, programId: 'autumn', id: 'jun~sen~9' };
    for (const pairing of [visible, waiting, forLead, ended, elsewhere]) await store.create(pairing);
    return store;
  }

  test('are created once, and changed only under their ETag', async () => {
    const store = open();
    const created = await store.create(proposed());
    if (created === 'exists') throw new Error('It was there before.');
    expect(await store.create(proposed())).toBe('exists');
    const visible = reach.visible();
    const replaced = await store.replace(visible, created.etag);
    expect(replaced).toMatchObject({ value: visible });
    expect(await store.replace(visible, created.etag)).toBe('changed');
    expect(await store.read('spring', 'jun~sen~1')).toEqual(replaced);
    expect(await store.read('spring', 'nobody')).toBeNull();
  });

  test('are found by person, by approver and for the lead, in their program alone', async () => {
    const store = await filled();
    expect(idsOf(await store.listByPerson('spring', 'jun'))).toEqual(['jun~sen~1', 'jun~zoe~1']);
    expect(idsOf(await store.listByPerson('spring', 'zoe'))).toEqual(['ann~zoe~1', 'jun~zoe~1']);
    expect(idsOf(await store.listByApprover('spring', 'sen-boss'))).toEqual(['jun~zoe~1']);
    expect(idsOf(await store.listForLead('spring'))).toEqual(['ann~zoe~1']);
  });

  test('are found by a team, of those that have a series and live', async () => {
    const store = await filled();
    const booked = { ...reach.booked(), id: 'amy~zoe~1', junior: { personId: 'amy', acceptedAtUtc: START } };
    const withdrawn = after(booked, { kind: 'withdraw', byPersonId: 'amy', note: null }, START + DAY_MS);
    for (const pairing of [booked, { ...withdrawn, id: 'amy~zoe~2' }]) await store.create(pairing);
    expect(idsOf(await store.listWithSeries('spring', ['amy', 'jun']))).toEqual(['amy~zoe~1']);
    expect(await store.listWithSeries('spring', ['jun'])).toEqual([]);
    expect(await store.listWithSeries('autumn', ['amy'])).toEqual([]);
    expect(await store.listWithSeries('spring', [])).toEqual([]);
  });

  test('are found by an answer to a pulse', async () => {
    const store = await filled();
    const answer = { seat: 'junior', number: 1, helpful: 4, again: 5, atUtc: START } as const;
    await store.create({ ...reach.booked(), id: 'amy~zoe~1', pulses: { asked: 1, answers: [answer] } });
    await store.create({ ...reach.booked(), id: 'amy~zoe~2', pulses: { asked: 1, answers: [] } });
    const found = await store.listWithPulse('spring');
    expect(found.map(({ pulses }) => pulses?.answers)).toEqual([[answer]]);
  });

  test('are counted for a team while they live', async () => {
    const store = await filled();
    expect(await store.countLive('spring', ['jun', 'zoe'])).toBe(3);
    expect(await store.countLive('spring', ['tom'])).toBe(0);
    expect(await store.countLive('spring', [])).toBe(0);
  });

  test('are due by deadline or claimable work, never while that is parked or claimed', async () => {
    const store = open();
    const hidden = proposed();
    const created = await store.create(hidden);
    if (created === 'exists') throw new Error('It was there before.');
    expect(await store.listDue('spring', START - 1, 10)).toEqual([]);
    expect(await store.listDue('spring', START, 10)).toEqual(['jun~sen~1']);
    expect(await store.listDue('spring', START, 0)).toEqual([]);
    const lease = { kind: 'work-leased', workId: 'hold-seats.1', leasedUntilUtc: START + 60_000 } as const;
    const leased = await store.replace(after(hidden, lease), created.etag);
    if (leased === 'changed') throw new Error('It was changed.');
    expect(await store.listDue('spring', START + 59_999, 10)).toEqual([]);
    const failed = { kind: 'work-failed', workId: 'hold-seats.1', attempt: 1, error: 'x', retryAtUtc: null } as const;
    await store.replace(after(leased.value, failed), leased.etag);
    expect(await store.listDue('spring', START + 13 * DAY_MS, 10)).toEqual([]);
    expect(await store.listDue('spring', START + 14 * DAY_MS, 10)).toEqual(['jun~sen~1']);
  });

  test('that ended owe nothing once their work is done', async () => {
    const store = await filled();
    const due = await store.listDue('spring', START + 400 * DAY_MS, 10);
    expect([...due].sort()).toEqual(['ann~zoe~1', 'jun~sen~1', 'jun~zoe~1']);
  });

  test('name who has met: live pairs, and those that ended since', async () => {
    const store = await filled();
    const met = await store.listMet('spring', START + DAY_MS);
    expect(met.find(({ pairingId }) => pairingId === 'sen~tom~1')).toEqual({
      pairingId: 'sen~tom~1',
      juniorId: 'tom',
      seniorId: 'sen',
      endedAtUtc: START + DAY_MS,
    });
    expect(met).toHaveLength(4);
    expect(await store.listMet('spring', START + DAY_MS + 1)).toHaveLength(3);
  });

  test('are read page by page', async () => {
    const store = await filled();
    const first = await store.page('spring', { limit: 3, continuation: null });
    const second = await store.page('spring', { limit: 3, continuation: first.continuation });
    expect(first.items).toHaveLength(3);
    expect(idsOf([...first.items, ...second.items])).toEqual(['ann~zoe~1', 'jun~sen~1', 'jun~zoe~1', 'sen~tom~1']);
    expect(second.continuation).toBeNull();
  });
});

const participantStores: readonly (readonly [string, () => ParticipantStore])[] = [
  ['Cosmos DB', () => createParticipantStore(cosmos.container, `tenant-${Math.floor(performance.now() * 1_000)}`)],
  ['memory', () => inMemoryParticipants()],
];

describe.each(participantStores)('participants in %s', (_name, open) => {
  test('are created once, changed and removed only under their ETag', async () => {
    const store = open();
    const created = await store.create(makeParticipant({ personId: 'jun' }));
    if (created === 'exists') throw new Error('They were there before.');
    expect(await store.create(makeParticipant({ personId: 'jun' }))).toBe('exists');
    const replaced = await store.replace({ ...created.value, roundsWaited: 1 }, created.etag);
    if (replaced === 'changed') throw new Error('They were changed.');
    expect(await store.remove('spring', 'jun', created.etag)).toBe('changed');
    expect(await store.remove('spring', 'jun', replaced.etag)).toBe('removed');
    expect(await store.remove('spring', 'jun', replaced.etag)).toBe('removed');
    expect(await store.read('spring', 'jun')).toBeNull();
  });

  test('who left are in no list and in no count', async () => {
    const store = open();
    for (const personId of ['a', 'b', 'c']) await store.create(makeParticipant({ personId }));
    await store.create(makeParticipant({ personId: 'gone', leftAtUtc: START }));
    await store.create(makeParticipant({ personId: 'other', programId: 'autumn' }));
    expect((await store.listAll('spring')).map(({ personId }) => personId).sort()).toEqual(['a', 'b', 'c']);
    expect(await store.count('spring')).toBe(3);
    const page = await store.page('spring', { limit: 2, continuation: null });
    expect(page.items).toHaveLength(2);
    expect((await store.page('spring', { limit: 2, continuation: page.continuation })).items).toHaveLength(1);
  });
});
