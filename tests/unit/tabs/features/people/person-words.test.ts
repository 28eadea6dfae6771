import { aboutPerson, shortName } from '../../../../../tabs/src/features/people/person-words';

const person = (displayName: string, jobTitle = '', department = '') => ({
  id: 'p',
  displayName,
  jobTitle,
  department,
});

test('the short name is the given one, wherever it stands', () => {
  expect(shortName(person('Mila Novak'))).toBe('Mila');
  expect(shortName(person('Bergström, Thomas Erik'))).toBe('Thomas');
  expect(shortName(person('Cher'))).toBe('Cher');
});

test('what a person does leaves out what is not known', () => {
  expect(aboutPerson(person('x', 'Analyst', 'Insights'))).toBe('Analyst · Insights');
  expect(aboutPerson(person('x', '', 'Insights'))).toBe('Insights');
  expect(aboutPerson(person('x'))).toBe('');
});
