import { filterPairings, type PairingRow } from '../../../../../tabs/src/features/program/pairing-filter';

const person = (id: string) => ({ id, displayName: id, jobTitle: '', department: '' });
const row = (id: string, state: PairingRow['state'], parts: Partial<PairingRow> = {}): PairingRow => ({
  id,
  programId: 'spring',
  state,
  junior: person('a'),
  senior: person('b'),
  dueAtUtc: null,
  nextStep: '',
  leadDecides: false,
  firstSessionUtc: null,
  lookAt: null,
  cancellationRates: { junior: 0, senior: 0 },
  parked: [],
  ...parts,
});
const rows = [
  row('waiting', 'awaiting-approval'),
  row('booked', 'booked'),
  row('ended', 'declined'),
  row('stuck', 'approved', { parked: [{ workId: 'w', kind: 'book-series', error: 'no mailbox', attempts: 8 }] }),
  row('decide', 'awaiting-approval', { leadDecides: true }),
];
const ids = (filter: Parameters<typeof filterPairings>[1]) => filterPairings(rows, filter).map(({ id }) => id);

test('what needs the lead comes first', () => {
  expect(ids('all')).toEqual(['stuck', 'decide', 'waiting', 'booked', 'ended']);
});

test('each filter shows its own', () => {
  expect(ids('attention')).toEqual(['stuck', 'decide']);
  expect(ids('waiting')).toEqual(['stuck', 'decide', 'waiting']);
  expect(ids('meeting')).toEqual(['booked']);
  expect(ids('ended')).toEqual(['ended']);
});
