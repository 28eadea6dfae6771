import { withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { readPairing } from '../../../../api/src/use-cases/pairings/read-pairings';
import { MailboxRefused } from '../../../../api/src/use-cases/ports/mailbox-refused';
import { listSessionTimes } from '../../../../api/src/use-cases/sessions/list-session-times';
import { moveSession } from '../../../../api/src/use-cases/sessions/move-session';
import { readCalendarFile } from '../../../../api/src/use-cases/sessions/read-calendar-file';
import { bookPair, nedAndSara, pairingOf, type CompanyPorts } from '../../../support/booked-pair';
import { caller, companyPorts } from '../../../support/small-company';

/** Ned and Sara, neither of whom has a mailbox that takes events. */
async function pairWithoutMailboxes(calendars: 'readable' | 'hidden' = 'readable'): Promise<CompanyPorts> {
  const ports = companyPorts();
  if (calendars === 'hidden') for (const personId of ['ned', 'sara']) ports.calendars.calendars.set(personId, null);
  ports.calendars.before = (operation) => {
    if (operation === 'bookSeries') throw new MailboxRefused('The mailbox is on premises.', true);
  };
  await bookPair(ports);
  return ports;
}

async function fileOf(ports: CompanyPorts): Promise<string> {
  const file = await readCalendarFile(ports, caller('ned'), nedAndSara);
  if (!file.ok) throw new Error(file.message);
  return file.value.text;
}

const count = (text: string, line: string) => text.split('\r\n').filter((each) => each === line).length;

test.each(['readable', 'hidden'] as const)(
  'two without a mailbox get their sessions as a file, their calendars being %s',
  async (calendars) => {
    const ports = await pairWithoutMailboxes(calendars);
    expect(pairingOf(ports)).toMatchObject({ state: 'booked', pending: [], series: { byFile: true, event: null } });
    const told = [...ports.notifications.sent.values()].filter(({ template }) => template === 'seriesByFile');
    expect(told.map(({ recipientId }) => recipientId)).toEqual(['ned', 'sara']);
    const text = await fileOf(ports);
    expect(count(text, 'BEGIN:VEVENT')).toBe(6);
    expect(count(text, 'STATUS:CONFIRMED')).toBe(6);
    const seen = await readPairing(ports, caller('sara'), nedAndSara.programId, nedAndSara.pairingId);
    expect(seen).toMatchObject({ ok: true, value: { series: { byFile: true, webLink: null, joinUrl: null } } });
  },
);

test('a session that moves goes into a newer version of the file, without Outlook', async () => {
  const ports = await pairWithoutMailboxes();
  const before = await fileOf(ports);
  const second = { ...nedAndSara, sessionNumber: 2 };
  const times = await listSessionTimes(ports, caller('ned'), second);
  const to = Date.parse((times.ok ? times.value.items.at(-1)?.startUtc : undefined) ?? '');
  await moveSession(ports, caller('ned'), second, to);
  expect(pairingOf(ports).series?.sessions[1]?.startUtc).toBe(to);
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/u.exec(text)?.[1]);
  expect(sequence(await fileOf(ports))).toBeGreaterThan(sequence(before));
});

test('a file after the end takes the sessions out again', async () => {
  const ports = await pairWithoutMailboxes();
  await withdrawPairing(ports, caller('sara'), nedAndSara, null);
  const text = await fileOf(ports);
  expect(count(text, 'METHOD:CANCEL')).toBe(1);
  expect(count(text, 'STATUS:CANCELLED')).toBe(6);
});

test('there is no file before sessions are booked, and none for anybody but the two', async () => {
  const ports = await pairWithoutMailboxes();
  expect(await readCalendarFile(ports, caller('nora'), nedAndSara)).toMatchObject({ code: 'not-found' });
  const { series: _, ...unplanned } = pairingOf(ports);
  ports.pairings.documents.put('spring/ned~sara~1', { ...unplanned, series: null });
  expect(await readCalendarFile(ports, caller('ned'), nedAndSara)).toMatchObject({ code: 'wrong-state' });
});
