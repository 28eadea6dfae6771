import { advance } from '../../../../api/src/domain/pairing/advance';
import { pairingPolicy } from '../../../../api/src/domain/pairing/policy';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { LEASE_MS } from '../../../../api/src/use-cases/pairing-work/perform-work-of';
import { withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { changePairing } from '../../../../api/src/use-cases/pairings/change-pairing';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { moveSession } from '../../../../api/src/use-cases/sessions/move-session';
import { asBooked } from '../../../support/fake-outlook';
import { bookedPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { caller } from '../../../support/small-company';

/** Ned cancels the second session in Outlook, so that it is owed another time and an event of its own. */
async function secondCancelled(): Promise<CompanyPorts> {
  const ports = await bookedPair();
  ports.clock.advance(HOUR_MS);
  const { series } = pairingOf(ports);
  const seen = series === null ? null : asBooked(series);
  if (seen?.kind !== 'standing') throw new Error('no series');
  const sessions = seen.sessions.map((each, index) => ({ ...each, cancelled: index === 1 }));
  const seenAtUtc = ports.clock.nowUtc();
  const event = { kind: 'series-observed', observed: { kind: 'standing', sessions }, seenAtUtc } as const;
  await changePairing(ports, nedAndSara.programId, nedAndSara.pairingId, (pairing) =>
    advance(pairing, event, pairingPolicy(ports.program.settings), seenAtUtc),
  );
  return ports;
}

async function ends(ports: CompanyPorts): Promise<void> {
  await withdrawPairing(ports, caller('sara'), nedAndSara, null);
  ports.clock.advance(LEASE_MS + 1);
  await sweep(ports);
}

const standing = (ports: CompanyPorts) => [...ports.calendars.alone.values()].filter(({ cancelled }) => !cancelled);
const owesNothing = (ports: CompanyPorts) =>
  expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', pending: [] });

describe('a single event that comes about while the pairing ends', () => {
  test('is cancelled where its worker was so slow that the cancellation ran before', async () => {
    const ports = await secondCancelled();
    const { bookSession } = ports.calendars;
    ports.calendars.bookSession = async (...given) => {
      await ends(ports);
      owesNothing(ports);
      return bookSession(...given);
    };
    await sweep(ports);
    ports.clock.advance(HOUR_MS);
    await sweep(ports);
    expect(ports.calendars.alone.size).toBe(1);
    expect(standing(ports)).toEqual([]);
    owesNothing(ports);
  });

  test('is cancelled where nobody was told that it came about', async () => {
    const ports = await secondCancelled();
    ports.calendars.after = (operation) => {
      if (operation === 'bookSession') throw new TemporaryFailure('The connection was reset.', 0);
    };
    await sweep(ports);
    expect(standing(ports)).toHaveLength(1);
    await ends(ports);
    expect(standing(ports)).toEqual([]);
    owesNothing(ports);
  });

  test('is not made at all once the end is known', async () => {
    const ports = await secondCancelled();
    const { findSession } = ports.calendars;
    ports.calendars.findSession = async (...given) => {
      ports.calendars.findSession = findSession;
      await ends(ports);
      return findSession(...given);
    };
    await sweep(ports);
    expect(ports.calendars.alone.size).toBe(0);
    owesNothing(ports);
  });
});

test('a session whose event nobody reported keeps that one event when somebody chooses another time for it', async () => {
  const ports = await secondCancelled();
  let lost = 1;
  ports.calendars.after = (operation) => {
    if (operation === 'bookSession' && lost-- > 0) throw new TemporaryFailure('The connection was reset.', 0);
  };
  await sweep(ports);
  const before = pairingOf(ports).series?.sessions[1];
  const to = (before?.startUtc ?? 0) + DAY_MS;
  ports.clock.advance(LEASE_MS);
  const moved = await moveSession(ports, caller('ned'), { ...nedAndSara, sessionNumber: 2 }, to);
  ports.clock.advance(HOUR_MS);
  await sweep(ports);
  expect(moved.ok).toBe(true);
  expect(standing(ports)).toMatchObject([{ number: 2, startUtc: to }]);
  expect(pairingOf(ports).series?.sessions[1]).toMatchObject({ startUtc: to, cancelled: false });
});
