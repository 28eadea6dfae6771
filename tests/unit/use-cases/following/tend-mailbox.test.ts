import fc from 'fast-check';
import { presentOverview } from '../../../../api/src/use-cases/pairings/present-pairing';
import { owe } from '../../../../api/src/domain/pairing/work-ledger';
import type { MailboxChanges } from '../../../../api/src/use-cases/ports/outlook';
import { receiveNotifications } from '../../../../api/src/use-cases/following/receive-notifications';
import { tendMailboxes } from '../../../../api/src/use-cases/following/tend-mailboxes';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../api/src/domain/scheduling/time-units';
import { asBooked } from '../../../support/fake-outlook';
import { beginWatching } from '../../../../api/src/use-cases/following/begin-watching';
import { after, bookedEvent } from '../../domain/pairing/make-pairing';
import { followingWorld, type FollowingWorld } from './following-world';

const changed = (id: string, removals = false): MailboxChanges => ({
  kind: 'read',
  changedIds: new Set([id]),
  removals,
  link: 'link-next',
});

const ENDING = { atUtc: 0, reason: 'gone-from-directory', byPersonId: null, note: null } as const;

const tend = (world: FollowingWorld) => tendMailboxes(world, world.clock.nowUtc() + MINUTE_MS);
const same = (given: string, expected: string) => given === expected;

/** The senior declines the first session. */
function decline(world: FollowingWorld): void {
  const series = world.pairing().series;
  if (series === null) throw new Error('no series');
  const standing = asBooked(series);
  if (standing.kind === 'gone') throw new Error('gone');
  const sessions = standing.sessions.map((each, index) =>
    index === 0 ? { ...each, seniorResponse: 'declined' as const } : each,
  );
  world.outlook.series.set('event-1', { kind: 'standing', sessions });
}

const answerOf = (world: FollowingWorld) => world.pairing().series?.sessions[0]?.responses.senior;

describe('a mailbox with a series in it', () => {
  test('is subscribed to, begun to be read, and its series read once', async () => {
    const world = await followingWorld();
    await tend(world);
    expect(world.outlook.calls).toEqual(['subscribe jun', 'begin jun', 'series event-1']);
    expect(world.pairing().series?.seenAtUtc).toBe(world.clock.nowUtc());
    expect([...world.outlook.subscriptions.values()]).toEqual([
      expect.objectContaining({ clientState: world.watch()?.subscription?.clientState }),
    ]);
  });

  test('costs one request an hour where nothing happens', async () => {
    const world = await followingWorld();
    await tend(world);
    world.outlook.calls.length = 0;
    for (let minute = 0; minute < 24 * 60; minute += 5) {
      world.clock.advance(5 * MINUTE_MS);
      await tend(world);
    }
    expect(world.outlook.calls).toEqual(Array(24).fill('changes jun link-0'));
  });

  test('is looked at soon after a notification, and only its series that changed is read', async () => {
    const world = await followingWorld();
    await tend(world);
    const [[subscriptionId, { clientState }] = ['', { clientState: '' }]] = world.outlook.subscriptions;
    decline(world);
    for (const [id, reads] of [
      ['another', []],
      ['event-1', ['series event-1', 'copy sen']],
    ] as const) {
      world.clock.advance(1_000);
      world.outlook.calls.length = 0;
      world.outlook.changes.push(changed(id));
      expect(await receiveNotifications(world, [{ subscriptionId, clientState }], same)).toBe(1);
      await tend(world);
      expect(world.outlook.calls.slice(1)).toEqual(reads);
    }
    expect(answerOf(world)).toBe('declined');
  });

  test('has the copy of the attendee looked for once they answered, until it is found', async () => {
    const world = await followingWorld();
    await tend(world);
    expect(world.outlook.calls).not.toContain('copy sen');
    decline(world);
    for (let times = 0; times < 2; times += 1) {
      world.outlook.changes.push(changed('event-1'));
      world.clock.advance(HOUR_MS);
      await tend(world);
    }
    expect(world.outlook.calls.filter((call) => call === 'copy sen')).toHaveLength(1);
    expect(world.pairing().series?.event?.attendeeWebLink).toBe('https://outlook.example/sen/ical-1');
  });

  test('has the event of a single session followed beside its series', async () => {
    const world = await followingWorld();
    const pairing = world.pairing();
    const { series } = pairing;
    if (series === null) throw new Error('no series');
    const own = { ...bookedEvent, eventId: 'own-1' };
    const sessions = series.sessions.map((each) => (each.number === 1 ? { ...each, own } : each));
    world.pairings.documents.put('spring/jun~sen~1', { ...pairing, series: { ...series, sessions } });
    await beginWatching(world, pairing, { slotsUtc: [series.slotsUtc[0] ?? 0] }, own);
    const [first] = sessions;
    if (first === undefined) throw new Error('no session');
    const startUtc = first.startUtc + HOUR_MS;
    const stands = { startUtc, endUtc: startUtc + HOUR_MS, cancelled: false, juniorResponse: 'organizer' } as const;
    world.outlook.sessions.set('own-1', { ...stands, seniorResponse: 'declined' });
    await tend(world);
    world.outlook.calls.length = 0;
    world.outlook.changes.push(changed('own-1'));
    world.clock.advance(2 * HOUR_MS);
    await tend(world);
    expect(world.outlook.calls).toContain('session own-1');
    expect(world.pairing().series?.sessions[0]).toMatchObject({ startUtc, responses: { senior: 'declined' } });
  });

  test('is read as a whole where something was removed, or where the place in it is forgotten', async () => {
    const world = await followingWorld();
    await tend(world);
    world.outlook.changes.push(changed('unknown', true), { kind: 'expired' });
    for (const calls of [
      ['changes jun link-0', 'series event-1'],
      ['changes jun link-next', 'begin jun', 'series event-1'],
    ]) {
      world.clock.advance(2 * HOUR_MS);
      world.outlook.calls.length = 0;
      await tend(world);
      expect(world.outlook.calls).toEqual(calls);
    }
  });

  test('is left alone by notifications of unknown subscriptions and by those without its secret', async () => {
    const world = await followingWorld();
    await tend(world);
    const [subscriptionId = ''] = world.outlook.subscriptions.keys();
    const before = world.watch();
    const lies = [
      { subscriptionId, clientState: 'guessed' },
      { subscriptionId, clientState: null },
      { subscriptionId: 'unknown', clientState: before?.subscription?.clientState ?? '' },
    ];
    expect(await receiveNotifications(world, lies, same)).toBe(0);
    expect(world.watch()).toEqual(before);
  });

  test('keeps one subscription over months, renewed before it ends', async () => {
    const world = await followingWorld();
    for (let day = 0; day < 25; day += 1) {
      await tend(world);
      world.clock.advance(DAY_MS);
      const [only, ...others] = world.outlook.subscriptions.values();
      expect(others).toEqual([]);
      expect(only?.expiresAtUtc).toBeGreaterThan(world.clock.nowUtc());
    }
    expect(world.outlook.calls.filter((call) => call.startsWith('renew'))).toHaveLength(8);
  });

  test('gets another subscription where Outlook has removed the old one', async () => {
    const world = await followingWorld();
    await tend(world);
    world.outlook.subscriptions.clear();
    world.clock.advance(4 * DAY_MS);
    await tend(world);
    world.clock.advance(HOUR_MS);
    await tend(world);
    expect([...world.outlook.subscriptions.keys()]).toEqual(['subscription-2']);
  });

  test('is followed without notifications where none can reach the service, every ten minutes', async () => {
    const world = await followingWorld();
    world.outlook.canSubscribe = false;
    await tend(world);
    decline(world);
    world.outlook.changes.push(changed('event-1'));
    world.clock.advance(10 * MINUTE_MS);
    await tend(world);
    expect(answerOf(world)).toBe('declined');
    expect(world.outlook.subscriptions.size).toBe(0);
  });

  test('is followed though its subscription cannot be made, which is tried again later and later', async () => {
    const world = await followingWorld();
    decline(world);
    world.outlook.before = (call) => {
      if (call.startsWith('subscribe')) throw new TemporaryFailure('Not now.', 60_000);
    };
    await expect(tend(world)).rejects.toThrow('1 mailboxes could not be followed.');
    expect(answerOf(world)).toBe('declined');
    expect(world.watch()?.tend).toMatchObject({ parked: false, lastError: 'Not now.', leasedUntilUtc: null });
    expect(world.watch()?.tend.dueAtUtc).toBeGreaterThanOrEqual(world.clock.nowUtc() + 60_000);
    world.outlook.before = () => undefined;
    world.clock.advance(HOUR_MS);
    await tend(world);
    expect(world.outlook.subscriptions.size).toBe(1);
  });

  test('is watched no more once its last pairing is over', async () => {
    const world = await followingWorld();
    await tend(world);
    const withdrawn = after(world.pairing(), { kind: 'withdraw', byPersonId: 'jun', note: null });
    world.pairings.documents.put('spring/jun~sen~1', withdrawn);
    world.outlook.changes.push(changed('event-1'));
    world.clock.advance(HOUR_MS);
    await tend(world);
    expect(world.outlook.subscriptions.size).toBe(0);
    expect(world.watch()).toBeNull();
  });

  test('is watched no more once its person is gone and the pairing over', async () => {
    const world = await followingWorld();
    await tend(world);
    world.outlook.changes.push({ kind: 'gone' }, { kind: 'gone' });
    const before = world.pairing();
    world.pairings.documents.put('spring/jun~sen~1', { ...before, state: 'withdrawn', ending: ENDING });
    for (let hours = 0; hours < 3; hours += 1) {
      world.clock.advance(HOUR_MS);
      await tend(world);
    }
    expect(world.watch()).toBeNull();
    expect(world.outlook.subscriptions.size).toBe(0);
  });

  test('that cannot be read for long is told to the lead with the reason, until it is read again', async () => {
    const world = await followingWorld();
    await tend(world);
    const lookAt = () => presentOverview(world.pairing(), null, world.clock.nowUtc()).lookAt;
    world.outlook.before = (call) => {
      if (/^(changes|begin)/u.test(call)) throw new Error('Ask your admin for Calendars.ReadWrite.');
    };
    for (let hours = 0; hours < 12; hours += 1) {
      world.clock.advance(HOUR_MS);
      await tend(world).catch(() => undefined);
      if (hours < 6) expect(lookAt()).toBeNull();
    }
    expect(lookAt()).toMatch(
      /^Since 5 January 2026 Outlook does not tell.*Ask your admin for Calendars\.ReadWrite\.$/u,
    );
    world.outlook.before = () => undefined;
    world.clock.advance(HOUR_MS);
    await tend(world);
    expect(lookAt()).toBeNull();
  });

  test('waits with a series that the service itself is changing, and reads it after that', async () => {
    const world = await followingWorld();
    const booked = world.pairing();
    const busy = owe(booked, 'move-sessions', world.clock.nowUtc());
    world.pairings.documents.put('spring/jun~sen~1', busy);
    decline(world);
    await tend(world);
    expect(answerOf(world)).toBe('none');
    world.pairings.documents.put('spring/jun~sen~1', booked);
    world.clock.advance(MINUTE_MS);
    await tend(world);
    expect(answerOf(world)).toBe('declined');
  });
});

describe('whatever goes wrong on the way', () => {
  test('a crash before or after any effect leaves one subscription and a followed series in the end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { maxLength: 12 }), fc.boolean(), async (crashes, afterEffect) => {
        const world = await followingWorld();
        const plan = [...crashes];
        const crash = () => {
          if (plan.shift() === true) throw new Error('crashed');
        };
        if (afterEffect) world.outlook.after = crash;
        else world.outlook.before = crash;
        decline(world);
        for (let round = 0; round < 20; round += 1) {
          await tend(world).catch(() => undefined);
          world.clock.advance(2 * HOUR_MS);
        }
        expect([...world.outlook.subscriptions.keys()]).toEqual([world.watch()?.subscription?.id]);
        expect(answerOf(world)).toBe('declined');
      }),
      { numRuns: 60 },
    );
  });

  test('two workers at once subscribe once and tell the timeline once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        let pause = () => Promise.resolve();
        const world = await followingWorld(() => pause());
        decline(world);
        pause = () => scheduler.schedule(Promise.resolve());
        await scheduler.waitFor(Promise.all([tend(world), tend(world)]));
        expect(world.outlook.calls.filter((call) => call === 'subscribe jun')).toHaveLength(1);
        expect(world.pairing().timeline.filter(({ kind }) => kind === 'session-declined')).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });

  test('news that comes while a mailbox is looked at is not lost', async () => {
    const world = await followingWorld();
    await tend(world);
    const [[subscriptionId, { clientState }] = ['', { clientState: '' }]] = world.outlook.subscriptions;
    world.clock.advance(HOUR_MS);
    let told = false;
    world.outlook.after = (call) => {
      if (told || !call.startsWith('changes')) return;
      told = true;
      decline(world);
      world.outlook.changes.push(changed('event-1'));
      void receiveNotifications(world, [{ subscriptionId, clientState }], same);
    };
    await tend(world);
    world.clock.advance(1);
    await tend(world);
    expect(answerOf(world)).toBe('declined');
  });
});
