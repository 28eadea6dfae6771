import type { Approval } from '../../contract/approval';
import { day } from '../../domain/pairing/date-words';

/** Both people in a few words. */
export function bothNames({ junior, senior }: Pick<Approval, 'junior' | 'senior'>): string {
  return `${junior.displayName} and ${senior.displayName}`;
}

/** Title and function of a person; empty where the directory has neither. */
export function postOf({ jobTitle, department }: Approval['junior']): string {
  return [jobTitle, department].filter((part) => part !== '').join(', ');
}

/** Capacity that the approver's team has given already. */
export function teamUse({ teamPairings }: Pick<Approval, 'teamPairings'>): string {
  if (teamPairings === 0) return 'Your team has no other live pairing.';
  return teamPairings === 1
    ? 'Your team has one other live pairing.'
    : `Your team has ${teamPairings} other live pairings.`;
}

/** The day by which to decide. */
export function decideBy({ dueAtUtc }: Pick<Approval, 'dueAtUtc'>): string {
  return `Please decide by ${day(Date.parse(dueAtUtc), 'UTC')}.`;
}

/** How an approval stands, for the approver; null while it waits. */
export function outcomeOf(approval: Approval | null): Outcome | null {
  if (approval === null) return { tone: 'emphasis', words: 'This approval is not needed any more.' };
  const when = approval.decidedAtUtc === null ? '' : ` on ${day(Date.parse(approval.decidedAtUtc), 'UTC')}`;
  switch (approval.decision) {
    case null:
      return null;
    case 'approved':
      return { tone: 'good', words: `Approved${when}. There is nothing more to do.` };
    case 'rejected':
      return { tone: 'attention', words: `Declined${when}. The two were told.` };
    case 'lapsed':
      return { tone: 'warning', words: 'The deadline has passed. This approval is not asked of you any more.' };
    case 'withdrawn':
      return { tone: 'emphasis', words: 'Withdrawn: the pairing ended before everybody had decided.' };
  }
}

export interface Outcome {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis';
  readonly words: string;
}
