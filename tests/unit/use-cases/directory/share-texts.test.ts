import { z } from 'zod';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Person } from '../../../../api/src/domain/org/person';
import { createTextSharing } from '../../../../api/src/use-cases/directory/share-texts';

setFlagsFromString('--expose-gc');
const collectGarbage = z.custom<() => void>((found) => typeof found === 'function').parse(runInNewContext('gc'));

function heapBytes(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

const person: Person = {
  id: 'a',
  displayName: 'Ada',
  mail: 'ada@contoso.example',
  jobTitle: 'Engineer',
  department: '',
  country: 'Germany',
  city: '',
  preferredLanguage: 'de-DE',
  grade: null,
  managerId: 'b',
};

test('a person stays as they are', () => {
  const share = createTextSharing();
  for (const each of [person, { ...person, id: 'b' }, { ...person, city: null, grade: '7' }]) {
    expect(share(each)).toStrictEqual(each);
  }
});

test('a text that many have alike is kept once, however often it was read', () => {
  const [people, characters] = [4_000, 10_000];
  const stored = JSON.stringify({ ...person, jobTitle: 'x'.repeat(characters) });
  const share = createTextSharing();
  const before = heapBytes();
  const kept = Array.from({ length: people }, () => share(parsed(stored)));
  const grownBytes = heapBytes() - before;
  expect(kept).toHaveLength(people);
  expect(grownBytes).toBeLessThan((people * characters) / 4);
});

function parsed(stored: string): Person {
  return z.custom<Person>().parse(JSON.parse(stored));
}
