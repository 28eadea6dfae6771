import { privilegedCall } from '../../../api/src/http/privileged-call';

const lead = { personId: 'lead' };

test.each([
  ['the path', { params: { personId: 'ada' } }, ['ada']],
  ["a pairing's id", { params: { programId: 'p', pairingId: 'ada~bo~1' } }, ['ada', 'bo']],
  ['the query', { query: { juniorId: 'ada', seniorId: 'bo' } }, ['ada', 'bo']],
  ['whose lines are read', { query: { byPersonId: 'ada', operation: 'rounds' } }, ['ada']],
  ['a body', { body: { items: [{ pairingId: 'ada~bo~1' }, { pairingId: 'bo~cy~1' }] } }, ['ada', 'bo', 'cy']],
])('the record names the people of %s', (_part, parts, people) => {
  expect(privilegedCall(lead, 'x', 'x', parts, 'c').aboutPersonIds).toEqual(people);
});

test('nobody whom a request names is left out, however many they are', () => {
  const people = Array.from({ length: 5_000 }, (_, index) => ({ personId: `p${index}`, band: 3 }));
  expect(privilegedCall(lead, 'x', 'x', { body: { people } }, 'c').aboutPersonIds).toHaveLength(5_000);
});

test('whom a change concerns takes the place of all whom its body lists', () => {
  const body = { people: [{ personId: 'ada' }, { personId: 'bo' }] };
  const { aboutPersonIds } = privilegedCall(lead, 'x', 'x', { params: { personId: 'cy' }, body }, 'c', ['bo']);
  expect(aboutPersonIds).toEqual(['cy', 'bo']);
});

test('the target is the path with its parameters', () => {
  const parts = { params: { programId: 'p', roundId: 'r' } };
  expect(privilegedCall(lead, 'round', 'programs/{programId}/rounds/{roundId}', parts, 'c').target).toBe(
    'programs/p/rounds/r',
  );
});
