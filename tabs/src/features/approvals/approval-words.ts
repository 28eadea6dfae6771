import type { Approval } from '../../../../api/src/contract/approval';

type People = Pick<Approval, 'seats' | 'junior' | 'senior'>;

/** Whose time is asked for, as names. */
export const askedFor = ({ seats, junior, senior }: People): string =>
  seats.map((seat) => (seat === 'junior' ? junior : senior).displayName).join(' and ');

/** Whole hours and minutes of a number of minutes: "6 hours", "4½ hours", "45 minutes". */
export function hoursInWords(minutes: number): string {
  if (minutes < 60) return `${minutes} minutes`;
  const halves = Math.round(minutes / 30);
  const text = halves % 2 === 0 ? String(halves / 2) : `${(halves - 1) / 2}½`;
  return text === '1' ? '1 hour' : `${text} hours`;
}

/** What the team already gives, as a sentence. */
export function teamLoadInWords(teamPairings: number): string {
  if (teamPairings === 0) return 'Nobody in your team is in a pairing yet.';
  return `Your team holds ${teamPairings === 1 ? 'one pairing' : `${teamPairings} pairings`} already.`;
}

/** How a decision is called once it is made. */
export const decisionWords = {
  approved: { name: 'Approved', tone: 'success' },
  rejected: { name: 'Declined', tone: 'danger' },
  lapsed: { name: 'Deadline passed', tone: 'warning' },
  'handed-on': { name: 'Handed on', tone: 'subtle' },
  withdrawn: { name: 'Withdrawn', tone: 'subtle' },
} as const satisfies Record<NonNullable<Approval['decision']>, { name: string; tone: string }>;
