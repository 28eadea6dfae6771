import { gradeKey } from './grade-order';

/** A grade order as text, read: or why it cannot be. */
export type ParsedGradeOrder =
  | { readonly kind: 'order'; readonly ascending: readonly (readonly string[])[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads "A3 < A4 < B1 = Trainee < B2": lowest first, "=" between grades that rank the same. */
export function parseGradeOrder(text: string): ParsedGradeOrder {
  const ascending = text.split('<').map((rung) => rung.split('=').map((grade) => grade.trim()));
  const all = ascending.flat();
  if (all.some((grade) => grade === '')) {
    return { kind: 'unreadable', reason: 'Name a grade on both sides of every "<" and "=".' };
  }
  const keys = all.map(gradeKey);
  const twice = all.find((_, index) => keys.indexOf(keys[index] ?? '') !== index);
  if (twice !== undefined) return { kind: 'unreadable', reason: `The grade "${twice}" is named twice.` };
  return { kind: 'order', ascending };
}
