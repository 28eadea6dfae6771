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

/** Both people, the junior first. */
export const pairOf = ({ junior, senior }: Pick<Approval, 'junior' | 'senior'>): string =>
  `${junior.displayName} and ${senior.displayName}`;

/** What the team of the manager gives already, as a sentence. */
export function teamLoadInWords({ teamPairings, teamPeople }: Pick<Approval, 'teamPairings' | 'teamPeople'>): string {
  const team = teamPeople === 1 ? 'The team of one' : `The team of ${teamPeople}`;
  if (teamPairings === 0) return `${team} holds no other pairing.`;
  return `${team} holds ${teamPairings === 1 ? 'one other pairing' : `${teamPairings} other pairings`}.`;
}

/** Who decided an approval that was not decided by the reader alone, and how it went on; nothing where that is plain. */
export function afterwards({ decision, handedOnTo, decidedBy }: Approval, readerId: string): string | null {
  if (decision === 'handed-on') return `${handedOnTo?.displayName ?? 'The program lead'} was asked while you were away`;
  if (decision === 'replaced') return 'they report to somebody else now';
  return decidedBy === null || decidedBy.id === readerId ? null : `decided by ${decidedBy.displayName}`;
}

/** How a decision is called once it is made. */
export const decisionWords = {
  approved: { name: 'Approved', tone: 'success' },
  rejected: { name: 'Declined', tone: 'danger' },
  lapsed: { name: 'Deadline passed', tone: 'warning' },
  'handed-on': { name: 'Handed on', tone: 'subtle' },
  replaced: { name: 'Not yours any more', tone: 'subtle' },
  withdrawn: { name: 'Withdrawn', tone: 'subtle' },
} as const satisfies Record<NonNullable<Approval['decision']>, { name: string; tone: string }>;
