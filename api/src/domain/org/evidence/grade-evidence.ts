import { followGivenOrder, gradeKey, inferGradeOrder, type GradeLadder } from '../codes/grade-order';
import type { Person } from '../person';
import { silentStrand, type Strand } from './strand';

const GIVEN_SPREAD = 3;
const INFERRED_SPREAD = 5;
const DOUBTED_SPREAD = 14;

/** What the mapped grade attribute says. */
export interface GradeEvidence {
  readonly strand: Strand;
  /** `null` where nobody carries a grade. */
  readonly ladder: GradeLadder | null;
  /** By person: the rung of the ladder, −1 for none. */
  readonly rungOf: Int32Array;
}

/**
 * Weighs the grade attribute, in the order given or, without one, in the order inferred from the levels that all other evidence
 * gives to the holders of each grade.
 */
export function weighGrades(
  people: readonly Person[],
  joint: Strand,
  givenOrder: readonly (readonly string[])[] | undefined,
): GradeEvidence {
  const strand = silentStrand(people.length);
  const rungOf = new Int32Array(people.length).fill(-1);
  const grades = tabulateGrades(people, joint);
  if (grades.size === 0) return { strand, ladder: null, rungOf };
  const items = [...grades].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, grade]) => grade);
  const ladder = givenOrder ? followGivenOrder(items, givenOrder) : inferGradeOrder(items);
  const rungs = new Map(
    ladder.ascending.flatMap((texts, rung) => texts.map((text) => [gradeKey(text), rung] as const)),
  );
  const spread =
    ladder.source === 'given' ? GIVEN_SPREAD : INFERRED_SPREAD + (1 - ladder.confidence) * 2 * DOUBTED_SPREAD;
  people.forEach(({ grade }, person) => {
    const rung = grade === null ? undefined : rungs.get(gradeKey(grade));
    if (rung === undefined) return;
    rungOf[person] = rung;
    strand.level[person] = ladder.levels[rung]!;
    strand.spread[person] = spread;
  });
  return { strand, ladder, rungOf };
}

function tabulateGrades(
  people: readonly Person[],
  joint: Strand,
): Map<string, { text: string; holders: number; level: number }> {
  const sums = new Map<string, { text: string; holders: number; level: number }>();
  people.forEach(({ grade }, person) => {
    const key = grade === null ? '' : gradeKey(grade);
    if (grade === null || key === '') return;
    const sum = sums.get(key) ?? { text: grade, holders: 0, level: 0 };
    if (grade < sum.text) sum.text = grade;
    sum.holders++;
    sum.level += joint.level[person]!;
    sums.set(key, sum);
  });
  for (const sum of sums.values()) sum.level /= sum.holders;
  return sums;
}
