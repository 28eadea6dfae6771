import { routes } from '../../api/src/contract/routes';
import { DAY_MS } from '../../api/src/domain/scheduling/time-units';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { pickPairing } from '../support/booked-pairing';

jest.setTimeout(240_000);

let api: ApiInProcess;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
});

afterAll(() => api.stop());

/** Series of the product that stand in somebody's calendar, by the id that their recurrences share. */
function seriesOf(personId: string): ReadonlySet<string> {
  const fromMs = api.tenant.clock.now().getTime();
  return new Set(
    api.tenant.tenant.calendars
      .between(personId, fromMs, fromMs + 400 * DAY_MS)
      .filter(({ event }) => event.joinUrl !== null && event.subject.includes(' and '))
      .map(({ event }) => event.iCalUId),
  );
}

test('two workers at the same due work book one series and tell each person once', async () => {
  const { params, juniorId, seniorId, read } = await pickPairing(api);
  const seriesBefore = [juniorId, seniorId].map((personId) => seriesOf(personId).size);
  const second = await api.secondWorker();
  await api.call(routes.acceptPairing, seniorId, { params });
  for (let round = 0; round < 40 && (await read()).state !== 'booked'; round += 1) {
    await Promise.all([api.runTimers(), second(), api.runTimers(), second()]);
  }
  await Promise.all([api.runTimers(), second()]);
  expect((await read()).state).toBe('booked');
  expect([juniorId, seniorId].map((personId) => seriesOf(personId).size)).toEqual(
    seriesBefore.map((count) => count + 1),
  );
  for (const personId of [juniorId, seniorId]) {
    const booked = api.tenant.tenant.activity
      .of(personId)
      .filter(({ activityType }) => activityType === 'seriesBooked');
    expect(booked).toHaveLength(1);
  }
});
