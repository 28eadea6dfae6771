import { changeOwnParticipation, readParticipation } from '../../../../api/src/use-cases/participation/join-program';
import { tellPauses } from '../../../../api/src/use-cases/participation/tell-pause';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { bookedPair, bookPair, pairingOf, sweep, type CompanyPorts } from '../../../support/booked-pair';
import { companyPorts, caller } from '../../../support/small-company';

const sessions = (ports: CompanyPorts) => pairingOf(ports).series?.sessions ?? [];
const series = (ports: CompanyPorts) => [...ports.calendars.events.values()][0];
const alone = (ports: CompanyPorts) => [...ports.calendars.alone.values()];
const told = (ports: CompanyPorts, template: string) =>
  [...ports.notifications.sent.values()].filter((each) => each.template === template).map((each) => each.recipientId);

/** Sara changes her mind about a pause. */
async function pause(ports: CompanyPorts, untilUtc: number | null) {
  const read = await readParticipation(ports, caller('sara'), 'spring');
  if (!read.ok) throw new Error(read.message);
  const { shares, seeks, languages, juniorCapacity, seniorCapacity, exclusions } = read.value.value;
  const pausedUntilUtc = untilUtc === null ? null : new Date(untilUtc).toISOString();
  const input = { shares, seeks, languages, juniorCapacity, seniorCapacity, exclusions, pausedUntilUtc };
  return changeOwnParticipation(ports, caller('sara'), 'spring', input, read.value.etag);
}

/** Long enough for all that is owed and what it causes. */
async function settle(ports: CompanyPorts): Promise<void> {
  for (let times = 0; times < 3; times += 1) {
    ports.clock.advance(HOUR_MS);
    await sweep(ports);
  }
}

test('a pause takes the sessions in it out of Outlook with a kind word, and each gets a time after the last one', async () => {
  const ports = await bookedPair();
  const [first, second, third] = sessions(ports);
  const lastUtc = Math.max(...sessions(ports).map(({ startUtc }) => startUtc));
  const before = sessions(ports).length;
  await pause(ports, (second?.startUtc ?? 0) + DAY_MS);
  expect(
    sessions(ports)
      .map(({ cancelled }) => cancelled)
      .slice(0, 3),
  ).toEqual([true, true, false]);
  await settle(ports);
  expect([...(series(ports)?.cancelled.keys() ?? [])]).toEqual([1, 2]);
  expect(series(ports)?.cancelled.get(1)?.[0]).toMatch(/^One of you takes a pause until .+ put off/u);
  expect(sessions(ports)).toHaveLength(before);
  expect(sessions(ports)[2]?.startUtc).toBe(third?.startUtc);
  expect(alone(ports).map(({ number }) => number)).toEqual([1, 2]);
  const starts = alone(ports).map(({ startUtc }) => startUtc);
  expect(Math.min(...starts)).toBeGreaterThan(lastUtc);
  expect(new Set(starts).size).toBe(2);
  expect(sessions(ports)[0]).toMatchObject({ cancelled: false, own: { eventId: 'alone-1' } });
  expect(first?.own).toBeNull();
  expect(told(ports, 'pairingPaused')).toEqual(['ned']);
  expect(told(ports, 'sessionMoved')).toEqual([]);
});

test('answers of Outlook that get lost neither cancel twice nor book twice', async () => {
  const ports = await bookedPair();
  const lost = new Set(['cancelOccurrences', 'bookSession']);
  ports.calendars.after = (operation) => {
    if (lost.delete(operation)) throw new Error('The connection was reset.');
  };
  await pause(ports, (sessions(ports)[0]?.startUtc ?? 0) + DAY_MS);
  await settle(ports);
  expect(lost.size).toBe(0);
  expect(alone(ports)).toMatchObject([{ number: 1, startUtc: sessions(ports)[0]?.startUtc }]);
});

test('a session that a pause put off and that stands alone is cancelled as well where the pause grows over it', async () => {
  const ports = await bookedPair();
  await pause(ports, (sessions(ports)[0]?.startUtc ?? 0) + DAY_MS);
  await settle(ports);
  await pause(ports, (alone(ports)[0]?.startUtc ?? 0) + DAY_MS);
  await settle(ports);
  const standing = alone(ports).filter(({ cancelled }) => !cancelled);
  expect(alone(ports)[0]?.cancelled).toBe(true);
  expect(standing.map(({ number }) => number).sort()).toEqual(sessions(ports).map(({ number }) => number));
});

test('the answer carries the version that the next change needs, and the mark is gone', async () => {
  const ports = await bookedPair();
  const paused = await pause(ports, (sessions(ports)[0]?.startUtc ?? 0) + DAY_MS);
  const read = await readParticipation(ports, caller('sara'), 'spring');
  expect(paused).toEqual(read);
  expect(await ports.participants.listPausesToTell('spring')).toEqual([]);
});

test('what a crash left untold is told by the sweep', async () => {
  const ports = await bookedPair();
  const { listByPerson } = ports.pairings;
  ports.pairings.listByPerson = () => Promise.reject(new Error('The process was killed.'));
  const paused = await pause(ports, (sessions(ports)[0]?.startUtc ?? 0) + DAY_MS);
  expect(paused).toMatchObject({ ok: true });
  ports.pairings.listByPerson = listByPerson;
  expect(sessions(ports)[0]?.cancelled).toBe(false);
  await tellPauses(ports, ports.clock.nowUtc() + 1);
  expect(sessions(ports)[0]?.cancelled).toBe(true);
  expect(await ports.participants.listPausesToTell('spring')).toEqual([]);
});

test('a series that is approved in a pause is booked to begin after it', async () => {
  const ports = companyPorts();
  const untilUtc = ports.clock.nowUtc() + 90 * DAY_MS;
  ports.calendars.before = (operation) => {
    if (operation === 'readCalendars' && ports.pairings.all().length > 0) throw new Error('not yet');
  };
  await bookPair(ports);
  ports.calendars.before = () => undefined;
  await pause(ports, untilUtc);
  await settle(ports);
  expect(pairingOf(ports).state).toBe('booked');
  expect(sessions(ports)[0]?.startUtc).toBeGreaterThanOrEqual(untilUtc);
  expect(sessions(ports).every(({ cancelled }) => !cancelled)).toBe(true);
});

test('a pairing that cannot hear of a pause keeps neither another pairing nor another person from it', async () => {
  const ports = await bookedPair();
  await ports.pairings.create({ ...pairingOf(ports), id: 'broken' });
  const { read, listByPerson } = ports.pairings;
  ports.pairings.listByPerson = async (...given) =>
    (await listByPerson(...given)).toSorted((a) => (a.id === 'broken' ? -1 : 1));
  ports.pairings.read = (programId, pairingId) =>
    pairingId === 'broken' ? Promise.reject(new Error('It cannot be read.')) : read(programId, pairingId);
  const untilUtc = (sessions(ports)[1]?.startUtc ?? 0) + DAY_MS;
  await pause(ports, untilUtc);
  expect(pairingOf(ports).senior.pausedUntilUtc).toBe(untilUtc);

  ports.participants.listPausesToTell = () => Promise.resolve(['sara', 'ned']);
  const told: string[] = [];
  const { read: readParticipant } = ports.participants;
  ports.participants.read = (programId, personId) => {
    told.push(personId);
    return readParticipant(programId, personId);
  };
  await expect(tellPauses(ports, ports.clock.nowUtc() + HOUR_MS)).rejects.toThrow('sara: 1 pairings could not be told');
  expect(told).toEqual(['sara', 'ned']);
});
