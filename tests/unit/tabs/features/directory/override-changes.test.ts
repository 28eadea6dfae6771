import {
  overridePerson,
  overrideTitle,
  overrideWord,
} from '../../../../../tabs/src/features/directory/override-changes';

const before = {
  people: [{ personId: 'ines', band: 5 }],
  titles: [{ title: 'Area Manager', band: 4 }],
  words: [{ word: 'Partner', band: 6 }],
};

test('a correction replaces the one before it and leaves the others alone', () => {
  expect(overridePerson('ines', 6)(before).people).toEqual([{ personId: 'ines', band: 6 }]);
  expect(overridePerson('tom', 7)(before)).toEqual({
    ...before,
    people: [...before.people, { personId: 'tom', band: 7 }],
  });
});

test('titles and words are the same whatever their case', () => {
  expect(overrideTitle('AREA manager', 3)(before).titles).toEqual([{ title: 'AREA manager', band: 3 }]);
  expect(overrideWord('partner', null)(before).words).toEqual([]);
});

test('a correction can be taken back', () => {
  expect(overridePerson('ines', null)(before).people).toEqual([]);
  expect(overrideTitle('Area Manager', null)(before).titles).toEqual([]);
});
