import fc from 'fast-check';
import { ProgramSettings, Topic } from '../../../../../api/src/contract/program';
import { defaultProgramSettings } from '../../../../../api/src/contract/program-defaults';
import { seriesInWords, spreadInWords } from '../../../../../tabs/src/features/program/program-words';
import { checkSettings } from '../../../../../tabs/src/features/program/settings-check';
import { topicIdFor } from '../../../../../tabs/src/features/program/topic-id';
import { topicNames, topicsByCategory } from '../../../../../tabs/src/features/program/topic-names';

test('the default settings may be published as they stand', () => {
  expect(ProgramSettings.safeParse(defaultProgramSettings).success).toBe(true);
  expect(new Set(defaultProgramSettings.topics.map(({ id }) => id)).size).toBe(defaultProgramSettings.topics.length);
  expect(Object.values(defaultProgramSettings.weights).reduce((sum, weight) => sum + weight)).toBe(100);
});

test('what sessions leave room for is said in one line', () => {
  expect(spreadInWords(defaultProgramSettings.spread)).toBe(
    '12:00 to 13:00 free, at most 1 in a day and 2 in a week for each person',
  );
  expect(spreadInWords({ ...defaultProgramSettings.spread, lunchMinutes: 0 })).toBe(
    'At most 1 in a day and 2 in a week for each person',
  );
});

test('an id of a topic is its name in plain letters, numbered where it is taken', () => {
  expect(topicIdFor('Über­gänge & Wandel', [])).toBe('uber-gange-wandel');
  expect(topicIdFor('AI', ['ai', 'ai-2'])).toBe('ai-3');
  expect(topicIdFor('人工知能', [])).toBe('topic');
});

test('whatever a topic is called, its id keeps the contract and is new', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(fc.constantFrom('topic', 'a', 'b')),
      (name, taken) => {
        const id = topicIdFor(name, taken);

        expect(Topic.shape.id.safeParse(id).success).toBe(true);
        expect(taken).not.toContain(id);
      },
    ),
  );
});

test('topics stand under their categories in the order of the program', () => {
  const topic = (id: string, category: string) => ({ id, name: id, category });
  const groups = topicsByCategory([topic('b', 'Two'), topic('a', 'One'), topic('c', 'Two')]);

  expect(groups.map(({ category, topics }) => [category, topics.map(({ id }) => id)])).toEqual([
    ['Two', ['b', 'c']],
    ['One', ['a']],
  ]);
});

test('a topic that was taken out of the program keeps a readable name', () => {
  expect(topicNames([{ id: 'ai', name: 'AI at work', category: 'Technology' }], ['ai', 'how-we-meet'])).toEqual([
    'AI at work',
    'how we meet',
  ]);
});

test('settings that cannot be saved name the field and the remedy, each once', () => {
  const checked = checkSettings({
    ...defaultProgramSettings,
    name: ' ',
    topics: [],
    series: { ...defaultProgramSettings.series, durationMinutes: 50 },
  });

  expect(checked.ok ? [] : checked.errors.map(({ field }) => field)).toEqual([
    'name',
    'topics',
    'series.durationMinutes',
  ]);
});

test('the shape of a series is a sentence', () => {
  expect(seriesInWords(defaultProgramSettings.series)).toBe('6 × 60 minutes, every month, about 6 months');
  expect(seriesInWords({ sessions: 4, durationMinutes: 30, cadence: 'weekly', startWithinDays: 7 })).toBe(
    '4 × 30 minutes, every week, about one month',
  );
});
