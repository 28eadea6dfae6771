import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { advance } from '../../../../api/src/domain/pairing/advance';
import { LONGEST_WORK_MS } from '../../../../api/src/domain/pairing/ending';
import { pairingPolicy } from '../../../../api/src/domain/pairing/policy';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { LEASE_MS } from '../../../../api/src/use-cases/pairing-work/perform-work-of';
import { withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { changePairing } from '../../../../api/src/use-cases/pairings/change-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { moveSession } from '../../../../api/src/use-cases/sessions/move-session';
import { asBooked } from '../../../support/fake-outlook';
import { bookedPair, bookPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { caller, companyPorts } from '../../../support/small-company';

const proposal = { origin: { kind: 'round', roundId: 'round-1' }, match: null } as const;

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

/** Nothing but the second look, and nothing at all once that was had. */
async function owesNothing(ports: CompanyPorts): Promise<void> {
  expect(pairingOf(ports).state).toBe('withdrawn');
  expect(pairingOf(ports).pending.filter(({ again }) => again !== true)).toEqual([]);
  ports.clock.advance(LONGEST_WORK_MS);
  await sweep(ports);
  expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', pending: [] });
}

describe('a single event that comes about while the pairing ends', () => {
  test('is cancelled where its worker was so slow that the cancellation ran before', async () => {
    const ports = await secondCancelled();
    const { bookSession } = ports.calendars;
    ports.calendars.bookSession = async (...given) => {
      await ends(ports);
      await owesNothing(ports);
      return bookSession(...given);
    };
    await sweep(ports);
    ports.clock.advance(HOUR_MS);
    await sweep(ports);
    expect(ports.calendars.alone.size).toBe(1);
    expect(standing(ports)).toEqual([]);
    await owesNothing(ports);
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
    await owesNothing(ports);
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
    await owesNothing(ports);
  });
});

describe('an event that comes about after the pairing ended and its series was cancelled', () => {
  /** The worker who books is so slow that all of that happens, and then ends without a word. */
  async function bookedTooLate(): Promise<CompanyPorts> {
    const ports = companyPorts();
    const { bookSeries } = ports.calendars;
    ports.calendars.bookSeries = async (...given) => {
      await ends(ports);
      ports.calendars.bookSeries = bookSeries;
      await bookSeries(...given);
      throw new TemporaryFailure('The process was ended.', 0);
    };
    await bookPair(ports);
    return ports;
  }
  const standingSeries = (ports: CompanyPorts) =>
    [...ports.calendars.events.values()].filter(({ cancelledFromUtc }) => cancelledFromUtc === null);

  test('is cancelled at the second look, by its mark', async () => {
    const ports = await bookedTooLate();
    expect(pairingOf(ports).series?.event).toBeNull();
    expect(standingSeries(ports)).toHaveLength(1);
    ports.clock.advance(LONGEST_WORK_MS);
    await sweep(ports);
    expect(standingSeries(ports)).toEqual([]);
    await owesNothing(ports);
  });

  test('is cancelled where it stands beside the one that was reported', async () => {
    const ports = await bookedPair();
    await ends(ports);
    const [booked] = ports.calendars.events.values();
    if (booked === undefined) throw new Error('nothing is booked');
    // Another worker, which had claimed the booking before, comes through at last: Outlook knows its key no more.
    await ports.calendars.bookSeries({ ...booked.invitation, transactionId: 'late' });
    ports.clock.advance(LONGEST_WORK_MS);
    await sweep(ports);
    expect(standingSeries(ports)).toEqual([]);
    await owesNothing(ports);
  });

  test('is looked for only where somebody may have been at it', async () => {
    const ports = await bookedPair();
    ports.clock.advance(LONGEST_WORK_MS);
    await ends(ports);
    expect(pairingOf(ports).pending).toEqual([]);
  });

  test('is looked for as well where it is of a single session', async () => {
    const ports = await secondCancelled();
    const { bookSession } = ports.calendars;
    ports.calendars.bookSession = async (...given) => {
      await ends(ports);
      ports.calendars.bookSession = bookSession;
      await bookSession(...given);
      throw new TemporaryFailure('The process was ended.', 0);
    };
    await sweep(ports);
    expect(standing(ports)).toHaveLength(1);
    ports.clock.advance(LONGEST_WORK_MS);
    await sweep(ports);
    expect(standing(ports)).toEqual([]);
    await owesNothing(ports);
  });
});

test('a seat that a slow worker takes after it was given back is given back again', async () => {
  const ports = companyPorts();
  const event = { kind: 'person-left', personId: 'sara' } as const;
  const { replace } = ports.participants;
  ports.participants.replace = async (...given) => {
    ports.participants.replace = replace;
    await changePairing(ports, nedAndSara.programId, nedAndSara.pairingId, (pairing) =>
      advance(pairing, event, pairingPolicy(ports.program.settings), ports.clock.nowUtc()),
    );
    ports.clock.advance(LEASE_MS + 1);
    await sweep(ports);
    await replace(...given);
    throw new TemporaryFailure('The process was ended.', 0);
  };
  await proposePair(ports, ports.program, { ...proposal, juniorId: 'ned', seniorId: 'sara' });
  await sweep(ports);
  const held = async () => (await ports.participants.read('spring', 'ned'))?.value.held;
  expect(await held()).toHaveLength(1);
  ports.clock.advance(LONGEST_WORK_MS);
  await sweep(ports);
  expect(await held()).toEqual([]);
  expect(pairingOf(ports).pending).toEqual([]);
});

test('no worker lives longer than the second look waits for', () => {
  const host: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, '../../../../api/host.json'), 'utf8'));
  const [hours = 0, minutes = 0, seconds = 0] = z
    .object({ functionTimeout: z.string() })
    .parse(host)
    .functionTimeout.split(':')
    .map(Number);
  expect(((hours * 60 + minutes) * 60 + seconds) * 1_000).toBeLessThan(LONGEST_WORK_MS);
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
