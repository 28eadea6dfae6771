import { joinedBelow, movedRung, placedOnTop, splitRung } from '../../../../../tabs/src/features/directory/grade-moves';
import { orderGrades } from '../../../../../tabs/src/features/directory/override-changes';

const ladder = [['A'], ['B'], ['C', 'D']];

test('a grade moves up and down, and stays at the ends', () => {
  expect(movedRung(ladder, 0, 1)).toEqual([['B'], ['A'], ['C', 'D']]);
  expect(movedRung(ladder, 2, -1)).toEqual([['A'], ['C', 'D'], ['B']]);
  expect([movedRung(ladder, 0, -1), movedRung(ladder, 2, 1)]).toEqual([ladder, ladder]);
});

test('grades are ranked the same, and apart again', () => {
  expect(joinedBelow(ladder, 1)).toEqual([
    ['A', 'B'],
    ['C', 'D'],
  ]);
  expect(joinedBelow(ladder, 0)).toEqual(ladder);
  expect(splitRung(ladder, 2)).toEqual([['A'], ['B'], ['C'], ['D']]);
  expect(placedOnTop(ladder, 'E').at(-1)).toEqual(['E']);
});

test('a confirmed order is kept beside the other corrections, and can be taken back', () => {
  const before = { people: [{ personId: 'a', band: 5 }], titles: [], words: [] };

  const given = orderGrades(ladder)(before);

  expect(given).toEqual({ ...before, gradeOrder: ladder });
  expect(orderGrades(null)(given)).toEqual(before);
});
