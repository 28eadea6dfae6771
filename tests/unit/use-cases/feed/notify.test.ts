import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { changeFeedSettings, readFeedSettings } from '../../../../api/src/use-cases/feed/feed-settings';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { acceptPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { nedAndSara, sweep } from '../../../support/booked-pair';
import { NOT_STORED_ETAG } from '../../../../api/src/use-cases/ports/store';
import { caller, companyPorts } from '../../../support/small-company';

const pair = (juniorId: string, seniorId: string) =>
  ({ juniorId, seniorId, origin: { kind: 'round', roundId: 'round-1' }, match: null }) as const;

const toldTo = (ports: ReturnType<typeof companyPorts>, personId: string) =>
  [...ports.notifications.sent.values()].filter((one) => one.recipientId === personId).map(({ template }) => template);

/** From eight in the evening to seven; the tests begin at nine in Zurich, which is midnight on the Pacific coast. */
const quietHours = { startMinutes: 20 * 60, endMinutes: 7 * 60 };
const zoneIana = 'America/Los_Angeles';

async function awaiting(given: Parameters<typeof changeFeedSettings>[2]) {
  const ports = companyPorts();
  await changeFeedSettings(ports, caller('nora'), given, NOT_STORED_ETAG);
  await proposePair(ports, ports.program, pair('ned', 'sara'));
  await sweep(ports);
  await acceptPairing(ports, caller('ned'), nedAndSara);
  await acceptPairing(ports, caller('sara'), nedAndSara);
  await sweep(ports);
  return ports;
}

describe('a notification', () => {
  test('waits for the end of the quiet hours of its recipient', async () => {
    const ports = await awaiting({ muted: [], quietHours, zoneIana });
    expect(toldTo(ports, 'nora')).toEqual([]);
    ports.clock.advance(7 * HOUR_MS);
    await sweep(ports);
    expect(toldTo(ports, 'nora')).toEqual(['approvalRequested']);
  });

  test('is left out where it is old news by then', async () => {
    const ports = await awaiting({ muted: [], quietHours, zoneIana });
    await decideApproval(ports, caller('nora'), nedAndSara, { decision: 'approve' });
    ports.clock.advance(7 * HOUR_MS);
    await sweep(ports);
    expect(toldTo(ports, 'nora')).toEqual([]);
  });

  test('does not come where its kind is turned off, and nothing waits for it', async () => {
    const ports = await awaiting({ muted: ['approvalRequested'], quietHours: null, zoneIana });
    expect(toldTo(ports, 'nora')).toEqual([]);
    expect(ports.pairings.all()[0]?.pending.some(({ kind }) => kind === 'notify')).toBe(false);
  });

  test('comes once a day of its kind, however many pairings there are', async () => {
    const ports = companyPorts({ everybody: { juniorCapacity: 3, seniorCapacity: 3 } });
    for (const junior of ['ned', 'nia']) await proposePair(ports, ports.program, pair(junior, 'sara'));
    await sweep(ports);
    expect(toldTo(ports, 'sara')).toEqual(['matchProposed']);
    expect([...toldTo(ports, 'ned'), ...toldTo(ports, 'nia')]).toEqual(['matchProposed', 'matchProposed']);
  });
});

describe('the settings of the feed', () => {
  test('have everything on until the person chooses', async () => {
    const ports = companyPorts();
    const { value: before, etag } = await readFeedSettings(ports, caller('ned'));
    expect(before.kinds.every(({ wanted }) => wanted)).toBe(true);
    expect(before).toMatchObject({ quietHours: null, zoneIana: null });
    await changeFeedSettings(ports, caller('ned'), { muted: ['sessionMoved'], quietHours, zoneIana }, etag);
    const { value: after } = await readFeedSettings(ports, caller('ned'));
    expect(after.kinds.filter(({ wanted }) => !wanted)).toEqual([{ kind: 'sessionMoved', wanted: false }]);
    expect(after).toMatchObject({ quietHours, zoneIana });
  });

  test('refuse a zone that no clock knows', async () => {
    const choice = { muted: [], quietHours: null, zoneIana: 'Mars/Olympus' };
    const refused = await changeFeedSettings(companyPorts(), caller('ned'), choice, NOT_STORED_ETAG);
    expect(refused).toMatchObject({ ok: false });
  });

  test('are not changed by who read them before somebody else changed them', async () => {
    const ports = companyPorts();
    const choose = (muted: ['sessionMoved'] | [], etag: string) =>
      changeFeedSettings(ports, caller('ned'), { muted, quietHours: null, zoneIana }, etag);
    expect(await choose([], NOT_STORED_ETAG)).toMatchObject({ ok: true });
    expect(await choose(['sessionMoved'], NOT_STORED_ETAG)).toBe('changed');
    const { etag } = await readFeedSettings(ports, caller('ned'));
    expect(await choose(['sessionMoved'], etag)).toMatchObject({ ok: true });
    expect(await choose([], etag)).toBe('changed');
  });
});
