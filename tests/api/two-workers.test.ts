import { routes } from '../../api/src/contract/routes';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../api/src/domain/scheduling/time-units';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { pickPairings } from '../support/booked-pairing';

jest.setTimeout(240_000);

let api: ApiInProcess;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
});

afterAll(() => api.stop());

/** What of the product stands in somebody's calendar from now on, in the order of time. */
const meetingsOf = (personId: string) => {
  const fromMs = api.tenant.clock.now().getTime();
  return api.tenant.tenant.calendars
    .between(personId, fromMs, fromMs + 400 * DAY_MS)
    .filter(({ event }) => event.joinUrl !== null && event.subject.includes(' and '))
    .toSorted((a, b) => a.startUtcMs - b.startUtcMs);
};

/** Its series, by the id that their recurrences share. */
const seriesOf = (personId: string) => new Set(meetingsOf(personId).map(({ event }) => event.iCalUId));

test('two workers at the same due work book one series for each pairing, at different times, and tell each person once', async () => {
  const picked = await pickPairings(api, 5);
  const people = picked.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]);
  const pairingsOf = (personId: string) => people.filter((one) => one === personId).length;
  expect(new Set(people).size).toBeLessThan(people.length);
  const before = new Map(people.map((personId) => [personId, seriesOf(personId)]));
  const second = await api.secondWorker();
  for (const { params, seniorId } of picked) await api.call(routes.acceptPairing, seniorId, { params });
  const states = () => Promise.all(picked.map(async ({ read }) => (await read()).state));
  for (let round = 0; round < 40 && (await states()).some((state) => state !== 'booked'); round += 1) {
    await Promise.all([api.runTimers(), second(), api.runTimers(), second()]);
    // A series that gave way to another is planned again some minutes later.
    api.advance(MINUTE_MS);
  }
  await Promise.all([api.runTimers(), second()]);
  expect(await states()).toEqual(picked.map(() => 'booked'));
  for (const personId of new Set(people)) {
    const ours = meetingsOf(personId).filter(({ event }) => before.get(personId)?.has(event.iCalUId) === false);
    expect(new Set(ours.map(({ event }) => event.iCalUId)).size).toBe(pairingsOf(personId));
    ours.slice(1).forEach(({ startUtcMs }, index) => {
      expect(startUtcMs - (ours[index]?.startUtcMs ?? 0)).toBeGreaterThanOrEqual(HOUR_MS);
    });
    const told = api.tenant.tenant.activity.of(personId).filter(({ activityType }) => activityType === 'seriesBooked');
    // At most one of a kind a day.
    expect(told).toHaveLength(1);
  }
});
