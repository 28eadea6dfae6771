import { languageName, languagesToOffer } from '../../../../../tabs/src/features/join/language-names';

test('languages are named in the language of the screen', () => {
  expect(languageName('de', 'en-GB')).toBe('German');
  expect(languageName('de', 'fr')).toBe('allemand');
});

test('a code without a name stays a code', () => {
  expect(languageName('qqq', 'en')).toBe('qqq');
  expect(languageName('not a code', 'en')).toBe('not a code');
});

test("the person's own languages are offered with the others, each once, by name", () => {
  const offered = languagesToOffer(['is', 'en'], 'en');

  expect(offered.filter(({ id }) => id === 'en')).toHaveLength(1);
  expect(offered.some(({ name }) => name === 'Icelandic')).toBe(true);
  expect(offered.map(({ name }) => name)).toEqual(
    offered.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b, 'en')),
  );
});
