import type { Approval } from '../../contract/approval';

/** Why these two are a pair, in a sentence that any manager may read: where they work, never what they want to learn. */
export function whyTheseTwo({ junior, senior }: Pick<Approval, 'junior' | 'senior'>): string {
  return `${whereTheyWork(junior.department, senior.department)} Each is mentor and mentee of the other.`;
}

function whereTheyWork(junior: string, senior: string): string {
  const apart = 'outside each other’s management line and at different stages of their careers';
  if (junior === '' || senior === '') return `They work ${apart}.`;
  return junior === senior
    ? `Both work in ${junior}, ${apart}.`
    : `One works in ${junior}, the other in ${senior}, ${apart}.`;
}
