import { foldText } from '../titles/tokens';
import type { CodedItem } from './code-families';
import { findCodeFamilies } from './code-families';
import { levelsOfRungs } from './rung-levels';

/** Where the values of the grade attribute stand. */
export interface GradeLadder {
  readonly source: 'given' | 'inferred';
  /** Values as people carry them, lowest first; those of one inner array rank the same. */
  readonly ascending: readonly (readonly string[])[];
  /** Level of each rung of `ascending`, rising. */
  readonly levels: readonly number[];
  /** 1 when given, else 0.5–1. */
  readonly confidence: number;
  /** Values in use that a given order does not name. */
  readonly unplaced: readonly string[];
}

const GRADE_STEP = 9;
/** Confidence in a value that is no code: its place rests on its holders' other evidence alone. */
const UNCODED_CONFIDENCE = 0.7;

/** Text under which a grade is looked up: case, accents and spacing do not matter. */
export function gradeKey(grade: string): string {
  return foldText(grade).replace(/\s+/g, ' ').trim();
}

/**
 * Puts grades on a ladder in a given order. A name in the order also matches a value with a note in brackets ("C4" and
 * "C4 (acting)") where that is unambiguous.
 */
export function followGivenOrder(grades: readonly CodedItem[], order: readonly (readonly string[])[]): GradeLadder {
  const rungOf = new Map<string, number>();
  order.forEach((names, rung) => names.forEach((name) => rungOf.set(gradeKey(name), rung)));
  const ascending: CodedItem[][] = order.map(() => []);
  const unplaced: string[] = [];
  for (const grade of grades) {
    const rung = rungOf.get(gradeKey(grade.text)) ?? rungOf.get(gradeKey(grade.text.replace(/\([^()]*\)/g, ' ')));
    if (rung === undefined) unplaced.push(grade.text);
    else ascending[rung]!.push(grade);
  }
  const used = ascending.filter((rung) => rung.length > 0);
  return { source: 'given', ...standOn(used), confidence: 1, unplaced };
}

/**
 * Infers a ladder from the people who hold each grade: families of codes in the direction that the evidence speaks for, everything
 * else where its holders stand. Meant to be confirmed by someone who knows.
 */
export function inferGradeOrder(grades: readonly CodedItem[]): GradeLadder {
  const level = grades.map((grade) => grade.level);
  const confidence = grades.map(() => UNCODED_CONFIDENCE);
  const rungMates = new Map<number, readonly number[]>();
  for (const family of findCodeFamilies(grades)) {
    family.rungs.forEach((rung, position) => {
      for (const item of rung.items) {
        level[item] = family.levels[position]!;
        confidence[item] = family.confidence;
        rungMates.set(item, rung.items);
      }
    });
  }
  const order = [...grades.keys()].sort(
    (a, b) => level[a]! - level[b]! || (grades[a]!.text < grades[b]!.text ? -1 : 1),
  );
  const seen = new Set<number>();
  const rungs: CodedItem[][] = [];
  for (const item of order) {
    if (seen.has(item)) continue;
    const mates = rungMates.get(item) ?? [item];
    mates.forEach((mate) => seen.add(mate));
    rungs.push(mates.map((mate) => ({ ...grades[mate]!, level: level[mate]! })));
  }
  const holders = grades.reduce((sum, grade) => sum + grade.holders, 0);
  const sure = grades.reduce((sum, grade, item) => sum + grade.holders * confidence[item]!, 0) / Math.max(1, holders);
  return {
    source: 'inferred',
    ascending: rungs.map((items) => items.map(({ text }) => text)),
    levels: rungs.map(([first]) => first?.level ?? 0),
    confidence: sure,
    unplaced: [],
  };
}

function standOn(rungs: readonly (readonly CodedItem[])[]): Pick<GradeLadder, 'ascending' | 'levels'> {
  const joint = rungs.map((items) => {
    const holders = items.reduce((sum, item) => sum + item.holders, 0);
    return { holders, level: items.reduce((sum, item) => sum + item.holders * item.level, 0) / Math.max(1, holders) };
  });
  return { ascending: rungs.map((items) => items.map(({ text }) => text)), levels: levelsOfRungs(joint, GRADE_STEP) };
}
