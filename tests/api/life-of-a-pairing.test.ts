import { routes } from '../../api/src/contract/routes';
import { DAY_MS, HOUR_MS } from '../../api/src/domain/scheduling/time-units';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { bookPairing, type BookedPairing } from '../support/booked-pairing';

jest.setTimeout(240_000);

let api: ApiInProcess;
let booked: BookedPairing;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  booked = await bookPairing(api);
});

afterAll(() => api.stop());

const nowMs = () => api.tenant.clock.now().getTime();

/** Moves the tenant's time on to an instant, with the sweeps of every day on the way. */
async function liveUntil(instantMs: number): Promise<void> {
  while (nowMs() < instantMs) {
    api.advance(Math.min(DAY_MS, instantMs - nowMs()));
    await api.runTimers();
  }
  await api.runTimers();
}

test('a booked pairing reminds of its sessions, becomes active with the first and is completed by the last', async () => {
  const sessions = (await booked.read()).series?.sessions ?? [];
  const [first, last] = [sessions[0], sessions.at(-1)];
  expect(sessions).toHaveLength(6);

  await liveUntil(Date.parse(first?.startUtc ?? '') - HOUR_MS);
  expect((await booked.read()).state).toBe('booked');
  for (const personId of [booked.juniorId, booked.seniorId]) {
    expect(api.tenant.tenant.activity.of(personId).map(({ activityType }) => activityType)).toContain('sessionComing');
  }

  await liveUntil(Date.parse(first?.endUtc ?? '') + HOUR_MS);
  expect((await booked.read()).state).toBe('active');

  await liveUntil(Date.parse(last?.endUtc ?? '') + HOUR_MS);
  expect((await booked.read()).state).toBe('completed');
  const mine = await api.call(routes.myPairings, booked.seniorId);
  expect(mine.body.items.find(({ id }) => id === booked.params.pairingId)?.state).toBe('completed');

  for (const personId of [booked.juniorId, booked.seniorId]) {
    expect(api.tenant.tenant.activity.of(personId).map(({ activityType }) => activityType)).toContain('pulseDue');
  }
  expect((await booked.read()).pulse).not.toBeNull();
  const body = { helpful: 4, again: 5 };
  const answered = await api.call(routes.answerPulse, booked.seniorId, { params: booked.params, body });
  expect(answered.body.pulse).toBeNull();
});
