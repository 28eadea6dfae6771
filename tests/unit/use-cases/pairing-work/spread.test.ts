import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import type { Program } from '../../../../api/src/domain/program/program';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { BookingPreview } from '../../../../api/src/contract/booking-preview';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { previewBooking } from '../../../../api/src/use-cases/pairings/preview-booking';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { listSessionTimes } from '../../../../api/src/use-cases/sessions/list-session-times';
import { officeWeek } from '../../../support/fake-calendars';
import { makeParticipant, makeProgram, makeSettings } from '../../../support/make-program';
import { caller, companyPorts } from '../../../support/small-company';

type Ports = ReturnType<typeof companyPorts>;
type Spread = Program['settings']['spread'];

const settings = (spread: Partial<Spread>, cadence: 'weekly' | 'biweekly' = 'biweekly') =>
  makeSettings({
    approval: { ...makeSettings().approval, approvers: 'none' },
    series: { sessions: 6, durationMinutes: 60, cadence, startWithinDays: 21 },
    spread: { ...makeSettings().spread, ...spread },
  });

/** Two programs with the same rules and everybody in both; a person may hold several seats. */
function twoPrograms(spread: Partial<Spread> = {}, cadence: 'weekly' | 'biweekly' = 'biweekly') {
  const everybody = { seniorCapacity: 5, juniorCapacity: 5 };
  const ports = companyPorts({ program: { settings: settings(spread, cadence) }, everybody });
  const autumn = makeProgram({ id: 'autumn', settings: settings(spread, cadence) });
  ports.programs.documents.put('autumn', autumn);
  for (const { personId } of ports.participants.all()) {
    ports.participants.put(makeParticipant({ personId, programId: 'autumn', ...everybody }));
  }
  return { ports, autumn };
}

const sweep = (ports: Ports) => performDueWork(ports, ports.clock.nowUtc() + 1);

/** Two people are proposed to each other. */
async function propose(ports: Ports, juniorId: string, seniorId: string, program: Program = ports.program) {
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  const proposed = await proposePair(ports, program, { juniorId, seniorId, origin, match: null });
  if (!proposed.ok) throw new Error(proposed.message);
  await sweep(ports);
  return { programId: program.id, pairingId: `${[juniorId, seniorId].sort().join('~')}~1` };
}

/** Both accept; what follows is not done yet. */
async function agree(ports: Ports, address: { programId: string; pairingId: string }) {
  for (const person of address.pairingId.split('~').slice(0, 2)) {
    const accepted = await acceptPairing(ports, caller(person), address);
    if (!accepted.ok) throw new Error(accepted.message);
  }
}

/** Two people whose series stands in Outlook. */
async function book(ports: Ports, juniorId: string, seniorId: string, program: Program = ports.program) {
  const address = await propose(ports, juniorId, seniorId, program);
  await agree(ports, address);
  await sweep(ports);
  return sessionsOf(ports, address);
}

function pairingAt(ports: Ports, { programId, pairingId }: { programId: string; pairingId: string }): Pairing {
  const pairing = ports.pairings.documents.read(`${programId}/${pairingId}`)?.value;
  if (pairing === undefined) throw new Error('There is no such pairing.');
  return pairing;
}

const sessionsOf = (ports: Ports, address: { programId: string; pairingId: string }) =>
  pairingAt(ports, address).series?.sessions ?? [];
const days = (sessions: readonly { startUtc: number }[]) =>
  sessions.map(({ startUtc }) => Math.floor(startUtc / DAY_MS));
/** Weeks from Monday on: 1970-01-05 was one. */
const weeks = (sessions: readonly { startUtc: number }[]) =>
  sessions.map(({ startUtc }) => Math.floor((startUtc - 4 * DAY_MS) / WEEK_MS));
const shared = (some: readonly number[], others: readonly number[]) => some.filter((one) => others.includes(one));

/** Hours of the day in Zurich, in winter. */
const hours = (sessions: readonly { startUtc: number }[]) =>
  sessions.map(({ startUtc }) => ((startUtc + HOUR_MS) % DAY_MS) / HOUR_MS);

describe('sessions are spread', () => {
  test('lunch stays free in what is planned, shown before and offered for a move', async () => {
    // Whoever works from 9 to 17 and lunches from 9 to 16 has one hour left.
    const { ports } = twoPrograms({ lunchStartMinutes: 9 * 60, lunchMinutes: 7 * 60 });
    const shown = await previewBooking(ports, 'spring', { juniorId: 'ned', seniorId: 'sara' });
    const preview = shown.ok ? BookingPreview.parse(shown.value) : null;
    expect(preview?.kind === 'planned' && preview.wallTime).toBe('16:00');
    const sessions = await book(ports, 'ned', 'sara');
    expect(new Set(hours(sessions))).toEqual(new Set([16]));
    const address = { programId: 'spring', pairingId: 'ned~sara~1', sessionNumber: 2 };
    const times = await listSessionTimes(ports, caller('ned'), address);
    const offered = times.ok ? times.value.items.map(({ startUtc }) => ({ startUtc: Date.parse(startUtc) })) : [];
    expect(new Set(hours(offered))).toEqual(new Set([16]));
  });

  test('a person has no more sessions in a day than the program allows, over all programs', async () => {
    const { ports, autumn } = twoPrograms({ maxSessionsPerWeek: 5 });
    const first = await book(ports, 'ned', 'sara');
    const second = await book(ports, 'nia', 'sara', autumn);
    expect(second).toHaveLength(6);
    expect(shared(days(first), days(second))).toEqual([]);
  });

  test('nor in a week', async () => {
    const { ports, autumn } = twoPrograms({ maxSessionsPerWeek: 1 });
    const first = await book(ports, 'ned', 'sara');
    const second = await book(ports, 'nia', 'sara', autumn);
    expect(second).toHaveLength(6);
    expect(shared(weeks(first), weeks(second))).toEqual([]);
  });

  test('a session that moves keeps to the caps, too', async () => {
    const { ports } = twoPrograms({ maxSessionsPerWeek: 1 }, 'weekly');
    const sessions = await book(ports, 'ned', 'sara');
    const address = { programId: 'spring', pairingId: 'ned~sara~1', sessionNumber: 2 };
    const times = await listSessionTimes(ports, caller('ned'), address);
    const offered = times.ok ? times.value.items.map(({ startUtc }) => ({ startUtc: Date.parse(startUtc) })) : [];
    expect(offered.length).toBeGreaterThan(0);
    expect(new Set(weeks(offered))).toEqual(new Set(weeks(sessions.slice(1, 2))));
  });

  test('a team is not emptied: two under one manager are never away at one time', async () => {
    const { ports } = twoPrograms();
    const first = await book(ports, 'ned', 'sara');
    const second = await book(ports, 'nia', 'sol');
    expect(second).toHaveLength(6);
    // Nora's team is Ned and Nia; without the rule both pairs would take the same best slot.
    for (const { startUtc, endUtc } of second) {
      expect(first.some((one) => one.startUtc < endUtc && one.endUtc > startUtc)).toBe(false);
    }
    const { ports: relaxed } = twoPrograms({ maxTeamAwayPercent: 100 });
    const together = days(await book(relaxed, 'ned', 'sara'));
    expect(days(await book(relaxed, 'nia', 'sol'))).toEqual(together);
  });

  test.each([
    ['of one program', false],
    ['of two programs', true],
  ])('series %s that are planned at one moment keep to the caps', async (_which, isApart) => {
    const { ports, autumn } = twoPrograms();
    const addresses = [
      await propose(ports, 'ned', 'sara'),
      await propose(ports, 'nia', 'sara', isApart ? autumn : ports.program),
    ];
    for (const address of addresses) await agree(ports, address);
    // Both plan before either plan is saved.
    let reading = 0;
    let bothRead: () => void = () => undefined;
    const both = new Promise<void>((resolve) => (bothRead = resolve));
    const { listWithSeries } = ports.pairings;
    ports.pairings.listWithSeries = async (...asked) => {
      const read = await listWithSeries(...asked);
      reading += 1;
      if (reading === 4) bothRead();
      if (reading <= 4) await both;
      return read;
    };
    await Promise.all([sweep(ports), sweep(ports)]);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      ports.clock.advance(60_000);
      await sweep(ports);
    }
    const [first = [], second = []] = addresses.map((address) => sessionsOf(ports, address));
    expect(addresses.map((address) => pairingAt(ports, address).state)).toEqual(['booked', 'booked']);
    expect(shared(days(first), days(second))).toEqual([]);
  });

  test('calendars are read no further than a series reaches, unless they hold none', async () => {
    const { ports } = twoPrograms();
    const read: number[] = [];
    const { readCalendars } = ports.calendars;
    ports.calendars.readCalendars = (people, fromUtc, untilUtc) => {
      read.push(Math.round((untilUtc - ports.clock.nowUtc()) / DAY_MS));
      return readCalendars(people, fromUtc, untilUtc);
    };
    await previewBooking(ports, 'spring', { juniorId: 'ned', seniorId: 'sara' });
    // Three weeks to begin in, and five times two weeks.
    expect(read).toEqual([21 + 70 + 1]);
    const away = { startUtc: ports.clock.nowUtc() + 30 * DAY_MS, endUtc: ports.clock.nowUtc() + 60 * DAY_MS };
    ports.calendars.calendars.set('sara', { ...officeWeek, busy: [{ ...away, status: 'oof' }] });
    read.length = 0;
    await previewBooking(ports, 'spring', { juniorId: 'ned', seniorId: 'sara' });
    expect(read).toEqual([21 + 70 + 1, 21 + 8 * 14]);
  });
});
