import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { acceptPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { DAY_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { officeWeek } from '../../../support/fake-calendars';
import { caller, companyPorts } from '../../../support/small-company';

const address = { programId: 'spring', pairingId: 'ned~sara~1' };
const pair = { juniorId: 'ned', seniorId: 'sara', origin: { kind: 'round', roundId: 'round-1' }, match: null } as const;

type CompanyPorts = ReturnType<typeof companyPorts>;
const sweep = (ports: CompanyPorts) => performDueWork(ports, ports.clock.nowUtc() + 1);
const pairingOf = (ports: CompanyPorts) => ports.pairings.documents.read('spring/ned~sara~1')?.value;

/** Ned has accepted, Sara has not answered, and the deadline is there. */
async function unanswered(): Promise<CompanyPorts> {
  const ports = companyPorts();
  await proposePair(ports, ports.program, pair);
  await sweep(ports);
  await acceptPairing(ports, caller('ned'), address);
  await sweep(ports);
  ports.clock.advance((pairingOf(ports)?.dueAtUtc ?? 0) - ports.clock.nowUtc());
  return ports;
}

const away = (untilUtc: number) => ({
  workingHours: officeWeek.workingHours,
  absences: [{ startUtc: 0, endUtc: untilUtc }],
});

test('a proposal waits for an invitee who is out of office, and can be accepted on their return', async () => {
  const ports = await unanswered();
  const returnsUtc = ports.clock.nowUtc() + WEEK_MS;
  ports.availability.of.set('sara', away(returnsUtc));
  await sweep(ports);
  expect(pairingOf(ports)).toMatchObject({ state: 'proposed' });
  expect(pairingOf(ports)?.dueAtUtc).toBeGreaterThanOrEqual(
    returnsUtc + ports.program.settings.acceptanceDeadlineDays * DAY_MS,
  );
  ports.clock.advance(WEEK_MS + DAY_MS);
  await sweep(ports);
  await acceptPairing(ports, caller('sara'), address);
  expect(pairingOf(ports)?.state).not.toBe('proposed');
  expect(pairingOf(ports)?.ending).toBeNull();
});

test('a proposal expires where who has not answered is there, wherever the one who accepted is', async () => {
  const ports = await unanswered();
  ports.availability.of.set('ned', away(Number.MAX_SAFE_INTEGER));
  await sweep(ports);
  expect(pairingOf(ports)).toMatchObject({ state: 'expired', ending: { reason: 'not-accepted-in-time' } });
});

test('a proposal expires after a day in which no mailbox could be asked', async () => {
  const ports = await unanswered();
  ports.availability.read = () => Promise.reject(new Error('No answer'));
  await sweep(ports);
  expect(pairingOf(ports)?.state).toBe('proposed');
  ports.clock.advance(DAY_MS);
  await sweep(ports);
  expect(pairingOf(ports)?.state).toBe('expired');
});
