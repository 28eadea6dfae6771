import type { Interval } from '../../../../api/src/domain/scheduling/calendar';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { checkComingSessions } from '../../../../api/src/use-cases/sessions/check-coming-sessions';
import { listSessionTimes } from '../../../../api/src/use-cases/sessions/list-session-times';
import { bookedPair, bookPair, nedAndSara, pairingOf, type CompanyPorts } from '../../../support/booked-pair';
import { officeWeek } from '../../../support/fake-calendars';
import { caller, companyPorts } from '../../../support/small-company';

const sessionsOf = (ports: CompanyPorts) => pairingOf(ports).series?.sessions ?? [];
const overlap = (one: Interval, other: Interval) => one.startUtc < other.endUtc && one.endUtc > other.startUtc;
/** A week around an instant. */
const weekAround = (atUtc: number): Interval => ({ startUtc: atUtc - WEEK_MS / 2, endUtc: atUtc + WEEK_MS / 2 });

/** A pair that is booked while Sara has these automatic replies, and how often mailboxes were asked for such. */
async function bookedWhile(away: Interval | null, prepare: (ports: CompanyPorts) => void = () => undefined) {
  const ports = companyPorts();
  prepare(ports);
  if (away !== null) ports.availability.replies.set('sara', [away]);
  const asked = jest.spyOn(ports.availability, 'readScheduledReplies');
  await bookPair(ports);
  return { ports, asked: asked.mock.calls.length };
}

describe('scheduled automatic replies, where the calendar says nothing', () => {
  test('get no session planned into them: another time is, and none is lost', async () => {
    const third = sessionsOf(await bookedPair())[2]?.startUtc ?? 0;
    const away = { startUtc: third - 2 * HOUR_MS, endUtc: third + DAY_MS };
    const { ports } = await bookedWhile(away);
    expect(sessionsOf(ports)).toHaveLength(6);
    expect(sessionsOf(ports).filter((session) => overlap(session, away))).toEqual([]);
  });

  test('that begin soon get the whole series planned around them', async () => {
    const first = sessionsOf(await bookedPair())[0]?.startUtc ?? 0;
    const { ports } = await bookedWhile(weekAround(first));
    expect(sessionsOf(ports)).toHaveLength(6);
    expect(sessionsOf(ports).filter((session) => overlap(session, weekAround(first)))).toEqual([]);
  });

  test('are not asked for where a series begins later than in four days and both mark their absences', async () => {
    const booked = await bookedPair();
    const approvedUtc = booked.clock.nowUtc();
    const busyUntil = (ports: CompanyPorts, endUtc: number) => {
      for (const who of ['ned', 'sara']) {
        const away = { startUtc: approvedUtc - DAY_MS, endUtc, status: 'oof' } as const;
        ports.calendars.calendars.set(who, { ...officeWeek, busy: [away] });
      }
    };
    expect((await bookedWhile(null, (ports) => busyUntil(ports, approvedUtc + 5 * DAY_MS))).asked).toBe(0);
    expect((await bookedWhile(null, (ports) => busyUntil(ports, approvedUtc))).asked).toBe(1);
  });

  test('leave their time out of those to which a session may be moved', async () => {
    const ports = await bookedPair();
    const second = sessionsOf(ports)[1]?.startUtc ?? 0;
    ports.availability.replies.set('ned', [{ startUtc: second - 30 * DAY_MS, endUtc: second + DAY_MS }]);
    const times = await listSessionTimes(ports, caller('sara'), { ...nedAndSara, sessionNumber: 2 });
    const starts = times.ok ? times.value.items.map(({ startUtc }) => Date.parse(startUtc)) : [];
    expect(starts.length).toBeGreaterThan(0);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(second + DAY_MS);
  });

  test('set after booking are found before the day, and another time is offered', async () => {
    const ports = await bookedPair();
    const first = sessionsOf(ports)[0]?.startUtc ?? 0;
    ports.clock.advance(first - 3 * DAY_MS - ports.clock.nowUtc());
    ports.availability.replies.set('sara', [{ startUtc: first - HOUR_MS, endUtc: first + 2 * HOUR_MS }]);
    await checkComingSessions(ports, ports.clock.nowUtc() + HOUR_MS);
    const [clash] = pairingOf(ports).clashes;
    expect(clash).toMatchObject({ number: 1, startUtc: first });
    expect(clash?.alternativeUtc).not.toBeNull();
  });
});
