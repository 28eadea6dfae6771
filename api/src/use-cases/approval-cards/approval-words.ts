import type { Approval } from '../../contract/approval';
import { dateAndTime, day } from '../../domain/pairing/date-words';

/** Both people in a few words. */
export function bothNames({ junior, senior }: Pick<Approval, 'junior' | 'senior'>): string {
  return `${junior.displayName} and ${senior.displayName}`;
}

/** Title and function of a person; empty where the directory has neither. */
export function postOf({ jobTitle, department }: Approval['junior']): string {
  return [jobTitle, department].filter((part) => part !== '').join(', ');
}

/** Capacity that the team has given already. */
export function teamUse({ teamPairings, teamPeople }: Pick<Approval, 'teamPairings' | 'teamPeople'>): string {
  if (teamPeople === 0) return '';
  const team = teamPeople === 1 ? 'one direct report' : `${teamPeople} direct reports`;
  if (teamPairings === 0) return `No other live pairing in this team of ${team}.`;
  const pairings = teamPairings === 1 ? 'One other live pairing' : `${teamPairings} other live pairings`;
  return `${pairings} in this team of ${team}.`;
}

/** The day by which to decide. */
export function decideBy({ dueAtUtc }: Pick<Approval, 'dueAtUtc'>): string {
  return `Please decide by ${day(Date.parse(dueAtUtc), 'UTC')}.`;
}

/** How an approval stands, for the approver; null while it waits for them. */
export function outcomeOf(approval: Approval | null, approverId: string): Outcome | null {
  if (approval === null) return { tone: 'emphasis', words: 'This approval is not needed any more.' };
  const when = approval.decidedAtUtc === null ? '' : ` on ${day(Date.parse(approval.decidedAtUtc), 'UTC')}`;
  const who =
    approval.decidedBy === null || approval.decidedBy.id === approverId ? 'You' : approval.decidedBy.displayName;
  switch (approval.decision) {
    case null:
      return null;
    case 'approved':
      return { tone: 'good', words: `${who} approved this${when}. There is nothing more to do.` };
    case 'rejected':
      return { tone: 'attention', words: `${who} declined this${when}. The two were told.` };
    case 'lapsed':
      return { tone: 'warning', words: 'The deadline has passed. This approval is not asked of you any more.' };
    case 'withdrawn':
      return { tone: 'emphasis', words: 'Withdrawn: the pairing ended before everybody had decided.' };
    case 'handed-on': {
      const other = approval.handedOnTo?.displayName ?? 'The program lead';
      return {
        tone: 'emphasis',
        words: `${other} was asked${when}, because you are away.`,
      };
    }
    case 'replaced':
      return {
        tone: 'emphasis',
        words: `${reportsElsewhere(approval)} now, who was asked${when}. There is nothing more to do.`,
      };
  }
}

function reportsElsewhere(approval: Approval): string {
  const [seat, ...others] = approval.seats;
  return seat === undefined || others.length > 0
    ? `${bothNames(approval)} report to somebody else`
    : `${approval[seat].displayName} reports to somebody else`;
}

/** When the approver is asked again; null where they did not put it off. */
export function askedAgain({ snoozedUntilUtc }: Pick<Approval, 'snoozedUntilUtc'>): string | null {
  return snoozedUntilUtc === null
    ? null
    : `You are asked again on ${dateAndTime(Date.parse(snoozedUntilUtc), 'UTC')}, or decide now.`;
}

export interface Outcome {
  readonly tone: 'good' | 'attention' | 'warning' | 'emphasis';
  /** May hold a name. */
  readonly words: string;
}
