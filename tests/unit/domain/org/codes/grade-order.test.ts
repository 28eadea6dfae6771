import { followGivenOrder, inferGradeOrder } from '../../../../../api/src/domain/org/codes/grade-order';
import { parseGradeOrder } from '../../../../../api/src/domain/org/codes/parse-grade-order';

const grade = (text: string, level = 40, holders = 100) => ({ text, level, holders });

describe('parseGradeOrder', () => {
  it('reads the lowest first and "=" as a tie', () => {
    expect(parseGradeOrder('A3 < A4=Trainee<B1')).toEqual({
      kind: 'order',
      ascending: [['A3'], ['A4', 'Trainee'], ['B1']],
    });
  });

  it.each([
    ['A3<<B1', 'Name a grade on both sides of every "<" and "=".'],
    ['', 'Name a grade on both sides of every "<" and "=".'],
    ['A3<B1<a3', 'The grade "a3" is named twice.'],
  ])('says why it cannot read "%s"', (text, reason) => {
    expect(parseGradeOrder(text)).toEqual({ kind: 'unreadable', reason });
  });
});

describe('followGivenOrder', () => {
  it('puts grades on the rungs of the order and names those without a place', () => {
    const ladder = followGivenOrder(
      [grade('B1'), grade('A3'), grade('Trainee'), grade('X')],
      [['A3', 'trainee'], ['B1'], ['B2']],
    );
    expect(ladder).toMatchObject({
      source: 'given',
      ascending: [['A3', 'Trainee'], ['B1']],
      unplaced: ['X'],
      confidence: 1,
    });
    expect(ladder.levels[0]).toBeLessThan(ladder.levels[1]!);
  });

  it('matches a grade with a note in brackets', () => {
    expect(followGivenOrder([grade('C4 (HX)')], [['C4']]).ascending).toEqual([['C4 (HX)']]);
  });
});

describe('inferGradeOrder', () => {
  it('orders codes by their direction and other grades by their holders', () => {
    const ladder = inferGradeOrder([
      grade('Executive', 85, 10),
      grade('L1', 28),
      grade('L2', 36),
      grade('L3', 41),
      grade('L4', 47),
      grade('Apprentice', 10, 20),
    ]);
    expect(ladder.source).toBe('inferred');
    expect(ladder.ascending.flat()).toEqual(['Apprentice', 'L1', 'L2', 'L3', 'L4', 'Executive']);
    expect(ladder.confidence).toBeGreaterThan(0.8);
  });
});
