import fc from 'fast-check';
import { LEASE_MS, performWorkOf } from '../../../../api/src/use-cases/pairing-work/perform-work-of';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing, withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { retryPairingWork } from '../../../../api/src/use-cases/pairings/retry-work';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { MailboxRefused } from '../../../../api/src/use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { fixedClock } from '../../../support/fixed-clock';
import { orgViewOf } from '../../../support/in-memory-ports';
import { killable } from '../../../support/killable';
import { caller, companyPorts } from '../../../support/small-company';

const address = { programId: 'spring', pairingId: 'ned~sara~1' };
const pair = { juniorId: 'ned', seniorId: 'sara', origin: { kind: 'round', roundId: 'round-1' }, match: null } as const;

type CompanyPorts = ReturnType<typeof companyPorts>;

const sweep = (ports: CompanyPorts) => performDueWork(ports, ports.clock.nowUtc() + 1);
const pairingOf = (ports: CompanyPorts) => ports.pairings.documents.read('spring/ned~sara~1')?.value;

/** What people do, in order; each may be repeated. Nora manages Ned, South manages Sara. */
const people: readonly ((ports: CompanyPorts) => Promise<unknown>)[] = [
  (ports) => proposePair(ports, ports.program, pair),
  sweep,
  (ports) => acceptPairing(ports, caller('ned'), address),
  (ports) => acceptPairing(ports, caller('sara'), address),
  sweep,
  (ports) => decideApproval(ports, caller('nora'), address, { decision: 'approve' }),
  (ports) => decideApproval(ports, caller('south'), address, { decision: 'approve' }),
  sweep,
];

async function bookedPair() {
  const ports = companyPorts();
  for (const step of people) await step(ports);
  return ports;
}

const standing = (ports: CompanyPorts) =>
  [...ports.calendars.events.values()].filter(({ cancelledFromUtc }) => cancelledFromUtc === null);

describe('the work of a pairing', () => {
  test('takes a pair from the proposal to invitations in their calendars', async () => {
    const ports = await bookedPair();
    const pairing = pairingOf(ports);
    expect(pairing).toMatchObject({ state: 'booked', pending: [] });
    expect(pairing?.series?.sessions).toHaveLength(6);
    const [only] = standing(ports);
    expect(only?.event.organizerId).toBe('ned');
    expect(only?.invitation.attendee.id).toBe('sara');
    const told = [...ports.notifications.sent.values()].map(
      ({ template, recipientId }) => `${template} ${recipientId}`,
    );
    expect(told).toEqual([
      'matchProposed ned',
      'matchProposed sara',
      'matchAccepted sara',
      'matchAccepted ned',
      'approvalRequested nora',
      'approvalRequested south',
      'approvalDecided ned',
      'approvalDecided sara',
      'seriesBooked ned',
      'seriesBooked sara',
    ]);
  });

  test('4: has its effect exactly once, wherever the process is killed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 25 }), { maxLength: 12 }), async (killAfter) => {
        const clock = fixedClock();
        const process = killable(killAfter, () => clock.advance(LEASE_MS));
        const ports = companyPorts({ clock, pause: process.pause });
        for (const step of people) await process.untilDone(() => step(ports));
        // Claims of the dead run out, and the sweep finds what they left.
        clock.advance(LEASE_MS);
        await process.untilDone(() => sweep(ports));
        expect(pairingOf(ports)).toMatchObject({ state: 'booked', pending: [] });
        expect(ports.calendars.events.size).toBe(1);
        expect(ports.notifications.sent.size).toBe(10);
        expect(ports.participants.all().flatMap(({ held }) => held)).toHaveLength(2);
      }),
      { numRuns: 80 },
    );
  });

  test('4: has its effect exactly once, however many workers are at it and however many answers get lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.integer({ min: 2, max: 4 }),
        fc.array(fc.boolean(), { maxLength: 10 }),
        async (scheduler, workers, lost) => {
          const ports = companyPorts({ pause: () => scheduler.schedule(Promise.resolve()) });
          const answers = [...lost];
          ports.calendars.after = () => {
            if (answers.shift() === true) throw new TemporaryFailure('The connection was reset.', 0);
          };
          for (const step of people) {
            const attempts = Array.from({ length: workers }, () => step(ports));
            await scheduler.waitFor(Promise.all(attempts));
          }
          for (let later = 0; later < 16; later += 1) {
            ports.clock.advance(HOUR_MS);
            await scheduler.waitFor(Promise.all(Array.from({ length: workers }, () => sweep(ports))));
            // Eight answers lost in a row park the work, which then waits for the lead.
            const isParked = pairingOf(ports)?.pending.some(({ parked }) => parked) === true;
            if (isParked) await scheduler.waitFor(retryPairingWork(ports, caller('lead', true), address));
          }
          expect(pairingOf(ports)).toMatchObject({ state: 'booked', pending: [] });
          expect(ports.calendars.events.size).toBe(1);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('4: leaves nothing standing and no seat taken where somebody leaves, wherever the process is killed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat({ max: 25 }), { maxLength: 8 }),
        fc.integer({ min: 2, max: people.length }),
        async (killAfter, leavesAt) => {
          const clock = fixedClock();
          const process = killable(killAfter, () => clock.advance(1_000));
          const ports = companyPorts({ clock, pause: process.pause });
          for (const step of people.slice(0, leavesAt)) await process.untilDone(() => step(ports));
          // As long as a dead worker's claim keeps the proposal hidden, there is nothing to leave.
          const leave = () => withdrawPairing(ports, caller('sara'), address, null);
          while (!(await process.untilDone(leave)).ok && pairingOf(ports)?.ending === null) {
            clock.advance(LEASE_MS);
            await process.untilDone(() => sweep(ports));
          }
          for (const step of people.slice(leavesAt)) await process.untilDone(() => step(ports));
          // Each of the deaths may come as late as in one of these sweeps, and leave a claim to the next.
          for (let later = 0; later < 10; later += 1) {
            clock.advance(LEASE_MS);
            await process.untilDone(() => sweep(ports));
          }
          expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', pending: [] });
          expect(standing(ports)).toEqual([]);
          expect(ports.participants.all().flatMap(({ held }) => held)).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  test('cancels an event that an attempt at booking left behind without a word', async () => {
    const ports = companyPorts();
    ports.calendars.after = (operation) => {
      if (operation === 'bookSeries') throw new Error('socket hang up');
    };
    for (const step of people) await step(ports);
    expect(pairingOf(ports)).toMatchObject({ state: 'approved', series: { event: null } });
    expect(standing(ports)).toHaveLength(1);
    await withdrawPairing(ports, caller('ned'), address, null);
    ports.clock.advance(LEASE_MS);
    await sweep(ports);
    expect(standing(ports)).toEqual([]);
  });

  test('waits at least as long as the service asks for, then goes on', async () => {
    const ports = companyPorts();
    let refusals = 1;
    ports.calendars.before = (operation) => {
      if (operation === 'bookSeries' && refusals-- > 0) throw new TemporaryFailure('Too many requests.', HOUR_MS);
    };
    for (const step of people) await step(ports);
    ports.clock.advance(HOUR_MS - 1);
    await sweep(ports);
    expect(pairingOf(ports)?.state).toBe('approved');
    ports.clock.advance(1);
    await sweep(ports);
    expect(pairingOf(ports)?.state).toBe('booked');
  });

  test('is parked with its reason where no repeat can help, and goes on when the lead retries', async () => {
    const ports = companyPorts();
    ports.calendars.before = (operation) => {
      if (operation === 'bookSeries') throw new PermanentFailure('The mailbox of Ned is on-premises.');
    };
    for (const step of people) await step(ports);
    expect(pairingOf(ports)?.pending).toEqual([
      expect.objectContaining({ kind: 'book-series', parked: true, lastError: 'The mailbox of Ned is on-premises.' }),
    ]);
    expect(await ports.pairings.listDue('spring', ports.clock.nowUtc() + DAY_MS, 10)).toEqual([]);
  });

  test('is parked after eight answers lost in a row, and has its effect once when the lead retries', async () => {
    const ports = companyPorts();
    ports.calendars.after = (operation) => {
      if (operation === 'bookSeries') throw new TemporaryFailure('The connection was reset.', 0);
    };
    for (const step of people) await step(ports);
    for (let attempt = 0; attempt < 8; attempt += 1) {
      ports.clock.advance(2 * HOUR_MS);
      await sweep(ports);
    }
    expect(pairingOf(ports)?.pending).toEqual([
      expect.objectContaining({ kind: 'book-series', parked: true, attempts: 8 }),
    ]);
    ports.calendars.after = () => undefined;
    await retryPairingWork(ports, caller('lead', true), address);
    await sweep(ports);
    expect(pairingOf(ports)).toMatchObject({ state: 'booked', pending: [] });
    expect(ports.calendars.events.size).toBe(1);
  });

  test('is parked after its worker was killed eight times over it', async () => {
    const ports = companyPorts();
    for (const step of people.slice(0, 7)) await step(ports);
    ports.calendars.before = () => {
      throw new Error('the process dies here');
    };
    for (let death = 0; death < 12; death += 1) {
      await sweep(ports);
      ports.clock.advance(2 * HOUR_MS);
    }
    expect(pairingOf(ports)?.pending).toEqual([
      expect.objectContaining({ kind: 'plan-series', parked: true, attempts: 8 }),
    ]);
  });

  test("books into the senior's calendar where the junior's can be read and takes no events", async () => {
    const ports = companyPorts();
    let refusals = 1;
    ports.calendars.before = (operation) => {
      if (operation === 'bookSeries' && refusals-- > 0) throw new MailboxRefused('On premises.', true);
    };
    for (const step of people) await step(ports);
    expect(standing(ports).map(({ event }) => event.organizerId)).toEqual(['sara']);
    expect(pairingOf(ports)).toMatchObject({ state: 'booked', series: { organizer: 'senior' } });
  });

  test('comes as a calendar file where neither mailbox takes events', async () => {
    const ports = companyPorts();
    ports.calendars.before = (operation) => {
      if (operation === 'bookSeries') throw new MailboxRefused('On premises.', true);
    };
    for (const step of people) await step(ports);
    expect(pairingOf(ports)).toMatchObject({ state: 'booked', pending: [], series: { byFile: true } });
  });

  test('waits for an admin where both mailboxes are denied, and is booked once they are granted', async () => {
    const ports = companyPorts();
    let granted = false;
    ports.calendars.before = (operation) => {
      if (operation === 'bookSeries' && !granted) throw new MailboxRefused('Ask for Calendars.ReadWrite.', false);
    };
    for (const step of people) await step(ports);
    expect(pairingOf(ports)).toMatchObject({
      state: 'approved',
      pending: [{ kind: 'book-series', parked: true, lastError: 'Ask for Calendars.ReadWrite.' }],
    });
    granted = true;
    await retryPairingWork(ports, caller('ceo', true), address);
    await sweep(ports);
    expect(pairingOf(ports)).toMatchObject({ state: 'booked', series: { organizer: 'senior' } });
    expect(pairingOf(ports)?.series).not.toHaveProperty('byFile');
  });

  test.each(['ned', 'sara'])(
    'never becomes a calendar file because one mailbox is denied and %s has none',
    async (id) => {
      const ports = companyPorts();
      ports.calendars.calendars.set(id, null);
      ports.calendars.before = (operation) => {
        if (operation === 'bookSeries') throw new MailboxRefused('Ask for Calendars.ReadWrite.', false);
      };
      for (const step of people) await step(ports);
      expect(pairingOf(ports)).toMatchObject({ state: 'approved', pending: [{ kind: 'book-series', parked: true }] });
    },
  );

  test('never turns to the other mailbox where an earlier attempt may have left an event in the first', async () => {
    const ports = companyPorts();
    const failures = [new Error('socket hang up'), new MailboxRefused('Access is denied.', false)];
    ports.calendars.after = (operation) => {
      const failure = operation === 'bookSeries' ? failures.shift() : undefined;
      if (failure !== undefined) throw failure;
    };
    for (const step of people) await step(ports);
    ports.clock.advance(HOUR_MS);
    await sweep(ports);
    expect(standing(ports)).toHaveLength(1);
    expect(pairingOf(ports)).toMatchObject({ pending: [{ kind: 'book-series', parked: true }] });
  });

  test("books into the senior's calendar where the junior has no mailbox", async () => {
    const ports = companyPorts();
    ports.calendars.calendars.set('ned', null);
    for (const step of people) await step(ports);
    expect(standing(ports)[0]?.event.organizerId).toBe('sara');
  });

  test('reads full calendars again every day, and ends where no time is found before the deadline', async () => {
    const ports = companyPorts();
    const from = ports.clock.nowUtc() - DAY_MS;
    const full = {
      workingHours: { zoneIana: 'Europe/Zurich', days: ['monday' as const], startMinutes: 540, endMinutes: 1020 },
      busy: [{ startUtc: from, endUtc: from + 400 * DAY_MS, status: 'busy' as const }],
    };
    ports.calendars.calendars.set('ned', full);
    for (const step of people) await step(ports);
    for (let days = 0; days < 21; days += 1) {
      expect(pairingOf(ports)?.state).toBe('approved');
      ports.clock.advance(DAY_MS);
      await sweep(ports);
    }
    expect(pairingOf(ports)).toMatchObject({ state: 'expired', ending: { reason: 'no-time-found' }, pending: [] });
    expect(ports.participants.all().flatMap(({ held }) => held)).toEqual([]);
  });

  test('ends a pairing whose two people came into one management line before the approval', async () => {
    const ports = companyPorts();
    for (const step of people.slice(0, 3)) await step(ports);
    const view = ports.org.view;
    if (view === null) throw new Error('no chart');
    ports.org.view = orgViewOf(
      view.people.map((person) => (person.id === 'ned' ? { ...person, managerId: 'sara' } : person)),
    );
    await acceptPairing(ports, caller('sara'), address);
    await performWorkOf(ports, ports.program, address.pairingId);
    expect(pairingOf(ports)).toMatchObject({ state: 'withdrawn', ending: { reason: 'same-management-line' } });
  });

  test('never puts two series of one person at the same time, whichever worker plans first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const clock = fixedClock();
        const ports = companyPorts({
          clock,
          pause: () => scheduler.schedule(Promise.resolve()),
          everybody: { seniorCapacity: 2 },
          program: {
            settings: {
              ...companyPorts().program.settings,
              approval: {
                approvers: 'none',
                deadlineWorkingDays: 5,
                whenPassed: 'lead',
                undoSeconds: 0,
                cards: 'at-once',
              },
            },
          },
        });
        const juniors = ['ned', 'norm'];
        const both = (act: (juniorId: string) => Promise<unknown>) => scheduler.waitFor(Promise.all(juniors.map(act)));
        await both((juniorId) => proposePair(ports, ports.program, { ...pair, juniorId }));
        await scheduler.waitFor(sweep(ports));
        const of = (juniorId: string) => ({ programId: 'spring', pairingId: `${juniorId}~sara~1` });
        await both((juniorId) => acceptPairing(ports, caller(juniorId), of(juniorId)));
        await both((juniorId) => acceptPairing(ports, caller('sara'), of(juniorId)));
        await both((juniorId) => performWorkOf(ports, ports.program, of(juniorId).pairingId));
        // One of two that clashed stands back for up to five minutes.
        clock.advance(HOUR_MS / 12);
        await both((juniorId) => performWorkOf(ports, ports.program, of(juniorId).pairingId));
        const sessions = ports.pairings.all().flatMap((pairing) => {
          expect(pairing.state).toBe('booked');
          return pairing.series?.sessions ?? [];
        });
        const sorted = sessions.sort((a, b) => a.startUtc - b.startUtc);
        sorted.forEach((session, index) => {
          const next = sorted[index + 1];
          if (next !== undefined) expect(session.endUtc).toBeLessThanOrEqual(next.startUtc);
        });
      }),
      { numRuns: 40 },
    );
  });
});
