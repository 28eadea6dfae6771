import type { Ending, EndingReason } from './pairing';
import type { People } from './viewer';

/** How a pairing ended, without anything that a person wrote. */
export function endingSentence({ reason, byPersonId }: Ending, people: People): string {
  return sentences[reason](byPersonId === null ? 'Somebody' : people.Call(byPersonId));
}

const sentences: Readonly<Record<EndingReason, (who: string) => string>> = {
  completed: () => 'All sessions have taken place.',
  declined: (who) => `${who} declined.`,
  withdrawn: (who) => `${who} left the pairing.`,
  'left-program': (who) => `${who} left the program.`,
  'seat-full': () => 'One of the two had no seat left, so nothing was proposed.',
  'participant-paused': () => 'One of the two takes a pause, so nothing was proposed.',
  'participant-left': () => 'One of the two has left the program, so nothing was proposed.',
  'participant-excludes': () => 'The two could not be paired, so nothing was proposed.',
  'same-management-line': () => 'One of the two now works above the other, so the pairing ended.',
  'same-direct-manager': () => 'The two now report to the same manager, so the pairing ended.',
  'gone-from-directory': () => 'One of the two has left the organisation, so the pairing ended.',
  'series-cancelled': () => 'The series was cancelled in Outlook, so the pairing ended.',
  rejected: (who) => `${who} did not approve the time.`,
  'not-accepted-in-time': () => 'The proposal was not accepted by both in time.',
  'not-approved-in-time': () => 'The time was not approved before the deadline.',
  'no-time-found': () => 'No common time was found before the deadline.',
};
