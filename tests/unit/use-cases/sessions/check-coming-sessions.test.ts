import { readPairing } from '../../../../api/src/use-cases/pairings/read-pairings';
import { checkComingSessions } from '../../../../api/src/use-cases/sessions/check-coming-sessions';
import type { BusyInterval } from '../../../../api/src/domain/scheduling/calendar';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { bookedPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { officeWeek } from '../../../support/fake-calendars';
import { caller } from '../../../support/small-company';

/** Ned and Sara two days before their first session, with something beside it in Sara's calendar. */
async function twoDaysBefore(beside: (startUtc: number) => readonly BusyInterval[]): Promise<CompanyPorts> {
  const ports = await bookedPair();
  const start = pairingOf(ports).series?.sessions[0]?.startUtc ?? 0;
  ports.clock.advance(start - 2 * DAY_MS - ports.clock.nowUtc());
  await sweep(ports);
  const own = { startUtc: start, endUtc: start + HOUR_MS, status: 'tentative' } as const;
  ports.calendars.calendars.set('sara', { ...officeWeek, busy: [own, ...beside(start)] });
  return ports;
}

const check = (ports: CompanyPorts) => checkComingSessions(ports, ports.clock.nowUtc() + HOUR_MS);
const told = (ports: CompanyPorts) =>
  [...ports.notifications.sent.values()].filter(({ template }) => template === 'sessionClashes');

test('a session that something was booked over is offered another time before the day, once', async () => {
  const ports = await twoDaysBefore((start) => [
    { startUtc: start - HOUR_MS, endUtc: start + HOUR_MS / 2, status: 'busy' },
  ]);
  for (let times = 0; times < 2; times += 1) {
    await check(ports);
    await sweep(ports);
  }
  expect(told(ports).map(({ recipientId }) => recipientId)).toEqual(['ned', 'sara']);
  expect(told(ports)[0]?.preview).toContain('Free for both:');
  const seen = await readPairing(ports, caller('ned'), nedAndSara.programId, nedAndSara.pairingId);
  const first = seen.ok ? seen.value.series?.sessions[0] : undefined;
  expect(first?.clash?.alternativeUtc).toEqual(expect.any(String));
  expect(first?.clash?.alternativeUtc).not.toBe(first?.startUtc);
});

test('the session itself, and what may be booked over, is no collision', async () => {
  const ports = await twoDaysBefore((start) => [
    { startUtc: start, endUtc: start + HOUR_MS, status: 'tentative' },
    { startUtc: start, endUtc: start + HOUR_MS, status: 'free' },
    { startUtc: start + HOUR_MS, endUtc: start + 2 * HOUR_MS, status: 'busy' },
  ]);
  await check(ports);
  await sweep(ports);
  expect(told(ports)).toEqual([]);
});

test('a collision that is gone is forgotten', async () => {
  const ports = await twoDaysBefore((start) => [{ startUtc: start, endUtc: start + HOUR_MS, status: 'oof' }]);
  await check(ports);
  expect(pairingOf(ports).clashes).toHaveLength(1);
  ports.calendars.calendars.set('sara', officeWeek);
  await check(ports);
  expect(pairingOf(ports).clashes).toEqual([]);
});

test('calendars of all pairs of a page are asked for together', async () => {
  const ports = await twoDaysBefore(() => []);
  let asked = 0;
  ports.calendars.before = (operation) => {
    if (operation === 'readCalendars') asked += 1;
  };
  await check(ports);
  expect(asked).toBe(1);
});

test('a time that was offered and has been taken since is replaced, and nobody is told again', async () => {
  const ports = await twoDaysBefore((start) => [{ startUtc: start, endUtc: start + HOUR_MS, status: 'busy' }]);
  await check(ports);
  await sweep(ports);
  const [offered] = pairingOf(ports).clashes;
  const takenUtc = offered?.alternativeUtc ?? 0;
  const calendar = ports.calendars.calendars.get('sara') ?? officeWeek;
  const taken = { startUtc: takenUtc, endUtc: takenUtc + HOUR_MS, status: 'busy' } as const;
  ports.calendars.calendars.set('sara', { ...calendar, busy: [...calendar.busy, taken] });
  await check(ports);
  await sweep(ports);
  const [again] = pairingOf(ports).clashes;
  expect(again?.alternativeUtc).toEqual(expect.any(Number));
  expect(Math.abs((again?.alternativeUtc ?? 0) - takenUtc)).toBeGreaterThanOrEqual(HOUR_MS);
  expect(told(ports)).toHaveLength(2);
});

test('a time that was offered stays, although another one becomes free that is nearer', async () => {
  const around = (start: number) =>
    [{ startUtc: start - 2 * HOUR_MS, endUtc: start + 3 * HOUR_MS, status: 'busy' }] as const;
  const ports = await twoDaysBefore(around);
  await check(ports);
  const [offered] = pairingOf(ports).clashes;
  const start = offered?.startUtc ?? 0;
  const own = { startUtc: start, endUtc: start + HOUR_MS, status: 'tentative' } as const;
  const narrow = { startUtc: start, endUtc: start + HOUR_MS / 2, status: 'busy' } as const;
  ports.calendars.calendars.set('sara', { ...officeWeek, busy: [own, narrow] });
  await check(ports);
  expect(pairingOf(ports).clashes).toEqual([offered]);
});

describe('a pairing that cannot be looked at', () => {
  /** A pairing listed before Ned and Sara's, with its sessions at the same times and people of its own. */
  async function withAnother(): Promise<CompanyPorts> {
    const ports = await twoDaysBefore((start) => [{ startUtc: start, endUtc: start + HOUR_MS, status: 'busy' }]);
    const pairing = pairingOf(ports);
    const [junior, senior] = [
      { ...pairing.junior, personId: 'norm' },
      { ...pairing.senior, personId: 'south' },
    ];
    await ports.pairings.create({ ...pairing, id: 'norm~south~1', junior, senior, createdAtUtc: Date.now() });
    const { page } = ports.pairings;
    ports.pairings.page = async (...given) => {
      const read = await page(...given);
      return { ...read, items: read.items.toSorted((a) => (a.id === 'norm~south~1' ? -1 : 1)) };
    };
    return ports;
  }

  test('because a calendar tells nothing keeps no other from being looked at, and is named', async () => {
    const ports = await withAnother();
    const { readCalendars } = ports.calendars;
    ports.calendars.readCalendars = (people, ...horizon) =>
      people.some(({ id }) => id === 'norm')
        ? Promise.reject(new Error('The calendar of Norm is closed.'))
        : readCalendars(people, ...horizon);
    await expect(check(ports)).rejects.toThrow(
      '1 pairings could not be checked for collisions. norm~south~1: The calendar of Norm is closed.',
    );
    expect(pairingOf(ports).clashes).toHaveLength(1);
  });

  test('because the store fails keeps no other from being looked at', async () => {
    const ports = await withAnother();
    ports.calendars.calendars.set('norm', ports.calendars.calendars.get('sara') ?? officeWeek);
    const { read } = ports.pairings;
    ports.pairings.read = (programId, pairingId) =>
      pairingId === 'norm~south~1' ? Promise.reject(new Error('The store is away.')) : read(programId, pairingId);
    await expect(check(ports)).rejects.toThrow('norm~south~1: The store is away.');
    expect(pairingOf(ports).clashes).toHaveLength(1);
  });

  test('because its program cannot be listed keeps no other program from being looked at', async () => {
    const ports = await withAnother();
    await ports.programs.create({ ...ports.program, id: 'autumn' });
    const { page } = ports.pairings;
    ports.pairings.page = (programId, request) =>
      programId === 'autumn' ? Promise.reject(new Error('The store is away.')) : page(programId, request);
    await expect(check(ports)).rejects.toThrow('program autumn: The store is away.');
    expect(pairingOf(ports).clashes).toHaveLength(1);
  });
});
