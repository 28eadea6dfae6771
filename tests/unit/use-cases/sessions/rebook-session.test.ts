import { advance } from '../../../../api/src/domain/pairing/advance';
import type { ObservedSession } from '../../../../api/src/domain/pairing/observed-series';
import { pairingPolicy } from '../../../../api/src/domain/pairing/policy';
import { createRoleNotes } from '../../../../api/src/use-cases/contact/note-role';
import { changePairing } from '../../../../api/src/use-cases/pairings/change-pairing';
import { listProgramPairings } from '../../../../api/src/use-cases/pairings/read-pairings';
import { withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { PairingOverview } from '../../../../api/src/contract/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { bookedPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { officeWeek } from '../../../support/fake-calendars';
import { caller } from '../../../support/small-company';

/** Outlook is read: the second session is otherwise than the pairing knows it. */
async function outlookShows(ports: CompanyPorts, other: Partial<ObservedSession>): Promise<void> {
  ports.clock.advance(HOUR_MS);
  const { series } = pairingOf(ports);
  const sessions = (series?.sessions ?? []).map((session) => ({
    originalStartUtc: series?.slotsUtc[session.occurrence - 1] ?? 0,
    startUtc: session.startUtc,
    endUtc: session.endUtc,
    cancelled: session.cancelled,
    juniorResponse: session.responses.junior,
    seniorResponse: session.responses.senior,
    ...(session.number === 2 && other),
  }));
  const nowUtc = ports.clock.nowUtc();
  const event = { kind: 'series-observed', observed: { kind: 'standing', sessions }, seenAtUtc: nowUtc } as const;
  await changePairing(ports, nedAndSara.programId, nedAndSara.pairingId, (pairing) =>
    advance(pairing, event, pairingPolicy(ports.program.settings), nowUtc),
  );
}

const second = (ports: CompanyPorts) => pairingOf(ports).series?.sessions[1];
const told = (ports: CompanyPorts, template: string) =>
  [...ports.notifications.sent.values()]
    .filter((each) => each.template === template)
    .map(({ recipientId }) => recipientId)
    .sort();

test('a session that the senior declines is booked at another time by itself, and both are told once', async () => {
  const ports = await bookedPair();
  const before = second(ports);
  await outlookShows(ports, { seniorResponse: 'declined' });
  await sweep(ports);
  const after = second(ports);
  const distance = Math.abs((after?.startUtc ?? 0) - (before?.startUtc ?? 0));
  expect(distance).toBeGreaterThanOrEqual(HOUR_MS);
  expect(distance).toBeLessThan(14 * DAY_MS);
  expect([...ports.calendars.events.values()][0]?.sessions.get(2)?.startUtc).toBe(after?.startUtc);
  await sweep(ports);
  expect(told(ports, 'sessionMoved')).toEqual(['ned', 'sara']);
});

test('a session that the junior cancelled gets one event of its own, however often the work is repeated', async () => {
  const ports = await bookedPair();
  await outlookShows(ports, { cancelled: true });
  let lost = 1;
  ports.calendars.after = (operation) => {
    if (operation === 'bookSession' && lost-- > 0) throw new Error('The connection was reset.');
  };
  await sweep(ports);
  ports.clock.advance(HOUR_MS);
  await sweep(ports);
  expect([...ports.calendars.alone.values()]).toMatchObject([{ number: 2, startUtc: second(ports)?.startUtc }]);
  expect(second(ports)).toMatchObject({ cancelled: false, own: { eventId: 'alone-1' } });

  await withdrawPairing(ports, caller('sara'), nedAndSara, null);
  ports.clock.advance(HOUR_MS);
  await sweep(ports);
  expect([...ports.calendars.alone.values()]).toMatchObject([{ cancelled: true }]);
});

test('where no other time is free both are told to choose one together', async () => {
  const ports = await bookedPair();
  const start = second(ports)?.startUtc ?? 0;
  const away = { startUtc: start - 30 * DAY_MS, endUtc: start + 60 * DAY_MS, status: 'oof' } as const;
  ports.calendars.calendars.set('sara', { ...officeWeek, busy: [away] });
  await outlookShows(ports, { seniorResponse: 'declined' });
  await sweep(ports);
  expect(told(ports, 'sessionNotRebooked')).toEqual(['ned', 'sara']);
  expect(second(ports)?.startUtc).toBe(start);
});

test('the third time in a row goes to the lead, who is told once and sees how often each side cancelled', async () => {
  const ports = await bookedPair();
  await createRoleNotes(ports)(caller('ceo', true));
  for (let times = 0; times < 3; times += 1) {
    await outlookShows(ports, { seniorResponse: 'declined' });
    await sweep(ports);
  }
  const page = await listProgramPairings(ports, 'spring', { limit: 10, continuation: null });
  const [row] = page.ok ? page.value.items.map((item) => PairingOverview.parse(item)) : [];
  expect(row?.lookAt).toContain('Sara could not come for the third time in a row');
  expect(row?.cancellationRates).toEqual({ junior: 0, senior: 1 });
  expect(told(ports, 'cancelledAgain')).toEqual(['ceo']);
  const [sent] = [...ports.notifications.sent.values()].filter(({ template }) => template === 'cancelledAgain');
  expect(sent).toMatchObject({
    parameters: { who: 'Sara', junior: 'Ned', senior: 'Sara' },
    page: 'programs/spring/pairings',
  });
  // Twice moved on one day, each of the two is told once: at most one of a kind a day.
  expect(told(ports, 'sessionMoved')).toEqual(['ned', 'sara']);
});
