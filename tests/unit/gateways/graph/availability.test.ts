import { createAvailabilityGateway } from '../../../../api/src/gateways/graph/availability';
import { openGraph } from '../../../../api/src/gateways/graph/client';
import type { Person } from '../../../../api/src/domain/org/person';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';

const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
const monday = Date.parse('2026-01-05T08:00:00Z');

let graph: GraphInProcess;
beforeEach(async () => {
  graph = await startGraph({ people: [makeOrgPerson('ann', { workDays: [1, 3], zoneIana: 'Asia/Kolkata' })] });
});
afterEach(() => graph.stop());

const person = (given: Partial<Person> = {}): Person => ({
  id: idOf(graph, 'ann'),
  displayName: 'Ann',
  mail: 'ann@contoso.example',
  jobTitle: 'Analyst',
  department: 'Research',
  managerId: null,
  country: null,
  city: null,
  preferredLanguage: null,
  grade: null,
  ...given,
});
const gateway = () =>
  createAvailabilityGateway(
    openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 }),
    () => graph.clock.nowMs,
  );
const read = (who = person()) => gateway().read(who, monday, monday + 14 * DAY_MS);
const replies = (automaticRepliesSetting: unknown) =>
  graph.send('PATCH', `/users/${idOf(graph, 'ann')}/mailboxSettings`, { automaticRepliesSetting });

test('somebody at work has their own working hours and no absence', async () => {
  expect(await read()).toEqual({
    workingHours: { zoneIana: 'Asia/Calcutta', days: ['monday', 'wednesday'], startMinutes: 540, endMinutes: 1020 },
    absences: [],
  });
});

test('automatic replies are an absence: without end, or as long as they are scheduled', async () => {
  await replies({ status: 'alwaysEnabled' });
  expect((await read()).absences).toEqual([{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }]);
  await replies({
    status: 'scheduled',
    scheduledStartDateTime: { dateTime: '2026-01-06T00:00:00', timeZone: 'India Standard Time' },
    scheduledEndDateTime: { dateTime: '2026-01-20T00:00:00', timeZone: 'UTC' },
  });
  expect((await read()).absences).toEqual([
    { startUtc: Date.parse('2026-01-05T18:30:00Z'), endUtc: Date.parse('2026-01-20T00:00:00Z') },
  ]);
});

test('only what is marked out of office counts in the calendar', async () => {
  for (const [showAs, day] of [
    ['oof', '07'],
    ['busy', '08'],
  ] as const) {
    await graph.post(`/users/${idOf(graph, 'ann')}/events`, {
      subject: 'Private matter',
      showAs,
      start: { dateTime: `2026-01-${day}T00:00:00`, timeZone: 'UTC' },
      end: { dateTime: `2026-01-${day}T12:00:00`, timeZone: 'UTC' },
    });
  }
  const { absences } = await read();
  expect(absences).toEqual([
    { startUtc: Date.parse('2026-01-07T00:00:00Z'), endUtc: Date.parse('2026-01-07T12:00:00Z') },
  ]);
});

test('nothing is known of somebody without a mailbox', async () => {
  expect(await read(person({ mail: null }))).toEqual({ workingHours: null, absences: [] });
});

describe('scheduled automatic replies', () => {
  const scheduled = (day: number) => ({
    status: 'scheduled',
    scheduledStartDateTime: { dateTime: `2026-01-0${day}T00:00:00`, timeZone: 'India Standard Time' },
    scheduledEndDateTime: { dateTime: '2026-01-20T00:00:00', timeZone: 'UTC' },
  });
  const until = Date.parse('2026-01-20T00:00:00Z');

  test('tell the time in which somebody is away; those without an end tell nothing', async () => {
    const nobody = person({ id: 'nobody' });
    await replies(scheduled(6));
    expect(await gateway().readScheduledReplies([nobody, person()])).toEqual([
      [],
      [{ startUtc: Date.parse('2026-01-05T18:30:00Z'), endUtc: until }],
    ]);
    await replies({ status: 'alwaysEnabled' });
    expect(await gateway().readScheduledReplies([person()])).toEqual([[]]);
  });

  test('are asked for once in ten minutes, and again after a failure', async () => {
    const asking = gateway();
    graph.faults.set({ refused: 1, refusal: { status: 500, code: 'generalException' } });
    await expect(asking.readScheduledReplies([person()])).rejects.toThrow();
    graph.faults.set({});
    const startOf = async () => (await asking.readScheduledReplies([person()]))[0]?.[0]?.startUtc ?? null;
    await replies(scheduled(6));
    expect(await startOf()).toBe(Date.parse('2026-01-05T18:30:00Z'));
    await replies(scheduled(8));
    expect(await startOf()).toBe(Date.parse('2026-01-05T18:30:00Z'));
    graph.clock.nowMs += 10 * 60_000;
    expect(await startOf()).toBe(Date.parse('2026-01-07T18:30:00Z'));
  });
});
