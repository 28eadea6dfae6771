import { askedFor, hoursInWords, teamLoadInWords } from '../../../../../tabs/src/features/approvals/approval-words';

const person = (displayName: string) => ({ id: displayName, displayName, jobTitle: '', department: '' });

test('whose time is asked for is named', () => {
  const pair = { junior: person('Mila'), senior: person('Thomas') };

  expect(askedFor({ ...pair, seats: ['senior'] })).toBe('Thomas');
  expect(askedFor({ ...pair, seats: ['junior', 'senior'] })).toBe('Mila and Thomas');
});

test('time is told in hours as people say them', () => {
  expect([30, 60, 90, 270, 360].map(hoursInWords)).toEqual(['30 minutes', '1 hour', '1½ hours', '4½ hours', '6 hours']);
});

test('the load of the team is a sentence', () => {
  expect([0, 1, 3].map((teamPairings) => teamLoadInWords({ teamPairings, teamPeople: 8 }))).toEqual([
    'The team of 8 holds no other pairing.',
    'The team of 8 holds one other pairing.',
    'The team of 8 holds 3 other pairings.',
  ]);
});
