import { BookingPreview } from '../../../../api/src/contract/booking-preview';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { previewBooking } from '../../../../api/src/use-cases/pairings/preview-booking';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { makeSettings } from '../../../support/make-program';
import { caller, companyPorts } from '../../../support/small-company';

const pair = { juniorId: 'ned', seniorId: 'sara' };

async function preview(ports: ReturnType<typeof companyPorts>, of = pair) {
  const answer = await previewBooking(ports, 'spring', of);
  if (!answer.ok) throw new Error(answer.message);
  return BookingPreview.parse(answer.value);
}

describe('the dry run of booking', () => {
  test('shows the dates of two people who are no pairing yet, and leaves no trace', async () => {
    const ports = companyPorts();
    const shown = await preview(ports);
    expect(shown).toMatchObject({
      kind: 'planned',
      organizer: { id: 'ned' },
      subject: 'Reverse mentoring: Ned and Sara',
      zoneIana: 'Europe/Zurich',
      skipped: 0,
    });
    expect(shown.kind === 'planned' && shown.sessions).toHaveLength(6);
    expect(ports.calendars.events.size).toBe(0);
    expect(ports.pairings.all()).toEqual([]);
    expect(ports.notifications.sent.size).toBe(0);
  });

  test('shows the very dates that are booked later', async () => {
    const settings = makeSettings({ approval: { ...makeSettings().approval, approvers: 'none' } });
    const ports = companyPorts({ program: { settings } });
    await proposePair(ports, ports.program, { ...pair, origin: { kind: 'round', roundId: 'round-1' }, match: null });
    await performDueWork(ports, ports.clock.nowUtc() + 1);
    const address = { programId: 'spring', pairingId: 'ned~sara~1' };
    await acceptPairing(ports, caller('ned'), address);
    const before = await preview(ports);
    await acceptPairing(ports, caller('sara'), address);
    await performDueWork(ports, ports.clock.nowUtc() + 1);
    const [pairing] = ports.pairings.all();
    expect(pairing?.state).toBe('booked');
    const booked = pairing?.series?.sessions.map(({ startUtc }) => startUtc);
    expect(before.kind === 'planned' && before.sessions.map(({ startUtc }) => Date.parse(startUtc))).toEqual(booked);
    expect(await preview(ports)).toEqual(before);
  });

  test('says why nothing could be booked', async () => {
    const ports = companyPorts();
    expect(await preview(ports, { juniorId: 'ned', seniorId: 'nora' })).toEqual({
      kind: 'not-possible',
      reason: 'One of these two people is above the other in the management line.',
    });
  });

  test('says that two without a mailbox would get a calendar file', async () => {
    const ports = companyPorts();
    expect(await preview(ports)).toMatchObject({ kind: 'planned', byFile: false });
    ports.calendars.calendars.set('ned', null);
    ports.calendars.calendars.set('sara', null);
    expect(await preview(ports)).toMatchObject({ kind: 'planned', byFile: true });
  });

  test('is refused for a program that does not exist', async () => {
    expect(await previewBooking(companyPorts(), 'autumn', pair)).toMatchObject({ ok: false, code: 'not-found' });
  });
});
