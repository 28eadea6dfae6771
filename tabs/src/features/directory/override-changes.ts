import type { SeniorityOverrides } from '../../../../api/src/contract/directory';

type Change = (before: SeniorityOverrides) => SeniorityOverrides;

const same = (a: string, b: string): boolean => a.toLocaleLowerCase() === b.toLocaleLowerCase();

/** Sets the band of a person; null takes the correction back. */
export const overridePerson =
  (personId: string, band: number | null): Change =>
  (before) => ({
    ...before,
    people: [
      ...before.people.filter((entry) => entry.personId !== personId),
      ...(band === null ? [] : [{ personId, band }]),
    ],
  });

/** Sets the band of all who hold a title; null takes the correction back. */
export const overrideTitle =
  (title: string, band: number | null): Change =>
  (before) => ({
    ...before,
    titles: [
      ...before.titles.filter((entry) => !same(entry.title, title)),
      ...(band === null ? [] : [{ title, band }]),
    ],
  });

/** Sets the order of the grades, lowest first; null lets it be inferred again. */
export const orderGrades =
  (order: readonly (readonly string[])[] | null): Change =>
  ({ people, titles, words }) => ({
    people,
    titles,
    words,
    ...(order !== null && { gradeOrder: order.map((rung) => [...rung]) }),
  });

/** Sets the band that a word in a title stands for; null takes the correction back. */
export const overrideWord =
  (word: string, band: number | null): Change =>
  (before) => ({
    ...before,
    words: [...before.words.filter((entry) => !same(entry.word, word)), ...(band === null ? [] : [{ word, band }])],
  });
