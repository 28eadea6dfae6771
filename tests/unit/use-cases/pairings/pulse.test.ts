import { Pairing } from '../../../../api/src/contract/pairing';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { answerPulse } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { presentOverview } from '../../../../api/src/use-cases/pairings/present-pairing';
import { readPairing } from '../../../../api/src/use-cases/pairings/read-pairings';
import { summarizePulse } from '../../../../api/src/use-cases/pairings/summarize-pulse';
import { bookedPair, nedAndSara, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { caller } from '../../../support/small-company';

/** Ned and Sara, a month after their first session. */
async function asked(): Promise<CompanyPorts> {
  const ports = await bookedPair();
  const first = pairingOf(ports).series?.sessions[0];
  if (first === undefined) throw new Error('Nothing is booked.');
  ports.clock.advance(first.startUtc - ports.clock.nowUtc());
  await sweep(ports);
  ports.clock.advance(30 * DAY_MS);
  await sweep(ports);
  return ports;
}

const pulseOf = async (ports: CompanyPorts, personId: string) => {
  const read = await readPairing(ports, caller(personId), nedAndSara.programId, nedAndSara.pairingId);
  return read.ok ? Pairing.parse(read.value).pulse : read.code;
};

test('both are told that the pulse is due, and see it until they answered', async () => {
  const ports = await asked();
  const told = [...ports.notifications.sent.values()].filter(({ template }) => template === 'pulseDue');
  expect(told.map(({ recipientId }) => recipientId)).toEqual(['ned', 'sara']);
  expect(await pulseOf(ports, 'ned')).toEqual({ number: 1 });
  expect(await answerPulse(ports, caller('ned'), nedAndSara, { helpful: 2, again: 1 })).toMatchObject({
    ok: true,
    value: { pulse: null },
  });
  expect(await pulseOf(ports, 'sara')).toEqual({ number: 1 });
});

test('what one of the two answered shows nowhere but in averages of five', async () => {
  const ports = await asked();
  const views = async () => {
    const read = await readPairing(ports, caller('sara'), nedAndSara.programId, nedAndSara.pairingId);
    return JSON.stringify([read, presentOverview(pairingOf(ports), null, ports.clock.nowUtc())]);
  };
  const before = await views();
  await answerPulse(ports, caller('ned'), nedAndSara, { helpful: 2, again: 1 });
  expect(await views()).toBe(before);
  expect(await summarizePulse(ports, 'spring')).toEqual({ ok: true, value: { junior: null, senior: null } });
});

test('nobody else may answer, and of no program there are no averages', async () => {
  const ports = await asked();
  const answer = { helpful: 5, again: 5 };
  expect(await answerPulse(ports, caller('nora'), nedAndSara, answer)).toMatchObject({ code: 'not-found' });
  expect(await summarizePulse(ports, 'autumn')).toMatchObject({ code: 'not-found' });
});
