import { Pairing } from '../../../../api/src/contract/pairing';
import { SessionTimes } from '../../../../api/src/contract/session';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { CalendarUnreadable } from '../../../../api/src/use-cases/ports/calendar-unreadable';
import { previewBooking } from '../../../../api/src/use-cases/pairings/preview-booking';
import { orgViewOf } from '../../../support/in-memory-ports';
import { listSessionTimes } from '../../../../api/src/use-cases/sessions/list-session-times';
import { moveSession } from '../../../../api/src/use-cases/sessions/move-session';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { Outcome } from '../../../../api/src/domain/refusal';
import { bookedPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { officeWeek } from '../../../support/fake-calendars';
import { caller } from '../../../support/small-company';

const second = { ...nedAndSara, sessionNumber: 2 };

function valueOf<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

const startOf = (ports: CompanyPorts, number: number) => pairingOf(ports).series?.sessions[number - 1]?.startUtc ?? 0;
const timesOf = async (ports: CompanyPorts, personId = 'ned') =>
  SessionTimes.parse(valueOf(await listSessionTimes(ports, caller(personId), second))).items;
const movedInOutlook = (ports: CompanyPorts) => [...ports.calendars.events.values()][0]?.sessions;
const sent = (ports: CompanyPorts) =>
  [...ports.notifications.sent.values()].map(({ template, recipientId }) => `${template} ${recipientId}`);

describe('the times of a session', () => {
  test('are free for both, in its week or the next, in the order of time, the nearest recommended', async () => {
    const ports = await bookedPair();
    const start = startOf(ports, 2);
    ports.calendars.calendars.set('sara', {
      ...officeWeek,
      busy: [
        { startUtc: start, endUtc: start + HOUR_MS, status: 'tentative' }, // the session itself
        { startUtc: start + HOUR_MS, endUtc: start + 2 * HOUR_MS, status: 'busy' },
        { startUtc: start + DAY_MS, endUtc: start + DAY_MS + HOUR_MS, status: 'tentative' },
      ],
    });
    const times = await timesOf(ports);
    const starts = times.map(({ startUtc }) => Date.parse(startUtc));
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(starts).not.toContain(start);
    expect(starts).not.toContain(start + HOUR_MS);
    expect(Math.max(...starts) - start).toBeLessThan(14 * DAY_MS);
    expect(times.find(({ startUtc }) => Date.parse(startUtc) === start + DAY_MS)?.tentative).toBe(true);
    expect(times.filter(({ recommended }) => recommended)).toHaveLength(3);
    expect(times.some(({ recommended, tentative }) => recommended && tentative)).toBe(false);
  });

  test('never lie out of office', async () => {
    const ports = await bookedPair();
    const start = startOf(ports, 2);
    const away = { startUtc: start - 30 * DAY_MS, endUtc: start + 30 * DAY_MS, status: 'oof' } as const;
    ports.calendars.calendars.set('sara', { ...officeWeek, busy: [away] });
    expect(await timesOf(ports)).toEqual([]);
  });

  test('are for the two only: to managers and leads the pairing does not exist', async () => {
    const ports = await bookedPair();
    for (const person of [caller('nora'), caller('north', true)]) {
      expect(await listSessionTimes(ports, person, second)).toMatchObject({ ok: false, code: 'not-found' });
      const wanted = startOf(ports, 2) + HOUR_MS;
      expect(await moveSession(ports, person, second, wanted)).toMatchObject({ ok: false, code: 'not-found' });
    }
  });

  test('are unknown where neither calendar can be read', async () => {
    const ports = await bookedPair();
    for (const personId of ['ned', 'sara']) ports.calendars.calendars.set(personId, null);
    expect(await listSessionTimes(ports, caller('ned'), second)).toMatchObject({ code: 'time-not-possible' });
  });
});

describe('a calendar that cannot be read for good', () => {
  test('is named, with what to do, to who looks for times, moves a session or looks what would be booked', async () => {
    const ports = await bookedPair();
    const wanted = startOf(ports, 2) + HOUR_MS;
    ports.calendars.before = (operation) => {
      if (operation === 'readCalendars') throw new CalendarUnreadable('The calendar of Sara cannot be read.', 'Sara');
    };
    for (const answer of [
      await listSessionTimes(ports, caller('ned'), second),
      await moveSession(ports, caller('ned'), second, wanted),
    ]) {
      expect(answer).toMatchObject({ ok: false, code: 'time-not-possible' });
      expect(answer.ok ? '' : answer.message).toMatch(/^The calendar of Sara cannot be read, .* Ask your .*admin/u);
    }
    const pair = { juniorId: 'nia', seniorId: 'sara' };
    expect(await previewBooking(ports, 'spring', pair)).toMatchObject({
      value: { kind: 'not-possible', reason: 'The calendar of Sara cannot be read.' },
    });
  });

  test('belongs to nobody any more where one of the two left the org chart', async () => {
    const ports = await bookedPair();
    ports.org.view = orgViewOf((ports.org.view?.people ?? []).filter(({ id }) => id !== 'sara'));
    expect(await listSessionTimes(ports, caller('ned'), second)).toMatchObject({
      code: 'time-not-possible',
      message: expect.stringContaining('not in the org chart any more') as string,
    });
  });
});

describe('moving a session', () => {
  const chosen = async (ports: CompanyPorts) => Date.parse((await timesOf(ports)).at(-1)?.startUtc ?? '');

  test('shows the new time at once, stands in Outlook and tells the partner', async () => {
    const ports = await bookedPair();
    const to = await chosen(ports);
    const moved = Pairing.parse(valueOf(await moveSession(ports, caller('sara'), second, to)));
    expect(moved.series?.sessions[1]).toMatchObject({ startUtc: new Date(to).toISOString(), movingToUtc: null });
    expect(movedInOutlook(ports)?.get(2)?.startUtc).toBe(to);
    await sweep(ports);
    expect(sent(ports)).toContain('sessionMoved ned');
    expect(sent(ports)).not.toContain('sessionMoved sara');
    expect(moved.timeline.at(-1)?.sentence).toBe('You moved session 2.');
  });

  test('is refused where the time was taken meanwhile', async () => {
    const ports = await bookedPair();
    const to = await chosen(ports);
    const taken = { startUtc: to, endUtc: to + HOUR_MS, status: 'busy' } as const;
    ports.calendars.calendars.set('ned', { ...officeWeek, busy: [taken] });
    expect(await moveSession(ports, caller('sara'), second, to)).toMatchObject({ code: 'time-not-possible' });
    expect(movedInOutlook(ports)?.size).toBe(0);
  });

  test('is on its way while Outlook does not answer, and arrives with the next sweep', async () => {
    const ports = await bookedPair();
    const to = await chosen(ports);
    ports.calendars.before = (operation) => {
      if (operation === 'moveSession') throw new TemporaryFailure('Microsoft Graph asks for patience.', 0);
    };
    const waiting = valueOf(await moveSession(ports, caller('ned'), second, to));
    expect(waiting.series?.sessions[1]?.movingToUtc).toBe(new Date(to).toISOString());
    ports.calendars.before = () => undefined;
    ports.clock.advance(HOUR_MS);
    await sweep(ports);
    expect(startOf(ports, 2)).toBe(to);
  });

  test('stays, with a word to who asked, where Outlook refuses because of the order of the series', async () => {
    const ports = await bookedPair();
    const before = startOf(ports, 2);
    ports.calendars.answerMove = () => 'crosses-neighbour';
    const stays = valueOf(await moveSession(ports, caller('ned'), second, await chosen(ports)));
    expect(stays.series?.sessions[1]).toMatchObject({ startUtc: new Date(before).toISOString(), movingToUtc: null });
    expect(stays.timeline.at(-1)?.sentence).toContain('did not take the new time');
    await sweep(ports);
    expect(sent(ports)).toContain('sessionNotMoved ned');
  });
});
