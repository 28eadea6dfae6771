import type { FeedKind } from '../../../../api/src/contract/feed';

/** What each kind of news says, as a label to switch it on or off. */
export const feedWords: Readonly<Record<FeedKind, string>> = {
  matchProposed: 'A pairing is proposed to me',
  pairingStalled: 'A proposal waits for my answer, or a pairing has stalled',
  matchAccepted: 'My partner accepts',
  matchEnded: 'A pairing of mine ends',
  approvalRequested: 'I am asked to approve time',
  approvalReminder: 'An approval still waits for me',
  approvalHandedOn: 'Somebody is asked in my place while I am away',
  approvalDecided: 'My managers have decided',
  seriesBooked: 'My sessions are booked',
  noTimeFound: 'No common time was found yet',
  sessionComing: 'A session is tomorrow',
  sessionMoved: 'A session has moved',
  sessionNotMoved: 'A session could not be moved',
  sessionNotRebooked: 'No other time is left for a session',
  cancelledAgain: 'As the program lead: somebody cancels for the third time in a row',
  sessionClashes: 'A session collides with another meeting',
  pairingPaused: 'My partner takes a pause',
  seriesByFile: 'The sessions come as a calendar file',
  pulseDue: 'I am asked how a pairing is going',
};

/** Minutes since midnight as a time input shows them: `20:30`. */
export function timeInputValue(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** Minutes since midnight of a time input; null for an empty or unfinished one. */
export function minutesOfTime(value: string): number | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(value);
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
