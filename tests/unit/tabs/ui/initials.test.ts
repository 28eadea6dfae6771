import { initialsOf } from '../../../../tabs/src/ui/initials';

test.each([
  ['Mila Novak', 'MN'],
  ['Inês Carvalho de Sousa', 'IS'],
  ['Bergström, Thomas', 'BT'],
  ['Madonna', 'M'],
  ['(ext) 李 雷', 'E雷'],
  ['', ''],
])('%s is shortened to %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
