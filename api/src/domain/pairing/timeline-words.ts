import { endingSentence } from './ending-words';
import type { Pairing, TimelineEntry } from './pairing';
import { peopleFor, type NameOf, type Viewer } from './viewer';

/** What happened so far, oldest first, in sentences for this viewer. No sentence repeats what a person wrote. */
export function timelineSentences(
  pairing: Pairing,
  viewer: Viewer,
  nameOf: NameOf,
): readonly { readonly atUtc: number; readonly sentence: string }[] {
  const people = peopleFor(pairing, viewer, nameOf);
  const sentence = ({ kind, byPersonId, sessionNumber }: TimelineEntry): string => {
    const session = sessionNumber === undefined ? 'the sessions' : `session ${sessionNumber}`;
    const Session = sessionNumber === undefined ? 'The sessions' : `Session ${sessionNumber}`;
    const who = byPersonId === null ? 'The program lead' : people.Call(byPersonId);
    switch (kind) {
      case 'proposed':
        return byPersonId === null ? 'A round proposed this pairing.' : `${who} proposed this pairing.`;
      case 'accepted':
        return `${who} accepted.`;
      case 'invitee-away':
        return `${who} could not answer while out of office, so the proposal waits longer.`;
      case 'approval-asked':
        return 'The line managers were asked to approve the time.';
      case 'lead-asked':
        return 'The program lead was asked to approve the time.';
      case 'approver-away':
        return `${who} is away until after the deadline.`;
      case 'stand-in-asked':
        return `${who} was asked to decide instead.`;
      case 'approver-reminded':
        return `${who} was reminded of the approval.`;
      case 'approval-snoozed':
        return `${who} asked to be asked again later.`;
      case 'approval-lapsed':
        return 'An approval was not given in time.';
      case 'line-changed':
        return 'The line changed, so the time needs the approval of another manager.';
      case 'time-approved':
        return `${who} approved the time.`;
      case 'approval-undone':
        return `${who} took the approval back.`;
      case 'approved':
        return 'The time is approved.';
      case 'no-slot':
        return 'No time suited both calendars.';
      case 'booked':
        return 'The sessions were booked in Outlook.';
      case 'booked-by-file':
        return 'Neither mailbox takes events, so the sessions come as a calendar file.';
      case 'sessions-moved':
        return 'Sessions that collided with other meetings were moved.';
      case 'session-moved':
        return `${Session} was moved in Outlook.`;
      case 'session-cancelled':
        return `${Session} was cancelled in Outlook.`;
      case 'session-restored':
        return `${Session} takes place after all.`;
      case 'session-accepted':
        return `${who} accepted ${session} in Outlook.`;
      case 'session-tentative':
        return `${who} may come to ${session}.`;
      case 'session-declined':
        return `${who} declined ${session} in Outlook.`;
      case 'session-moved-here':
        return `${who} moved ${session}.`;
      case 'session-not-moved':
        return `Outlook did not take the new time of ${session}, so it stayed.`;
      case 'session-clashes':
        return `${Session} collides with another meeting.`;
      case 'paused':
        return `${who} began a pause. Sessions go on after it.`;
      case 'pause-ended':
        return `${who} ended the pause.`;
      case 'session-put-off':
        return `${Session} is put off until after the pause.`;
      case 'session-rebooked':
        return `${Session} got another time that suits both.`;
      case 'no-other-time':
        return `No other time for ${session} suits both calendars.`;
      case 'lead-asked-to-look':
        return `${who} could not come for the third time in a row. The program lead was asked to look.`;
      case 'started':
        return 'The first session began.';
      case 'stalled':
        return 'Nothing took place for three weeks, and nothing lies ahead. Both were asked to go on or to end it.';
      case 'unreachable':
        return `${who} could not be notified in Teams.`;
      case 'ended':
        return pairing.ending === null ? 'The pairing ended.' : endingSentence(pairing.ending, people);
    }
  };
  return pairing.timeline.map((entry) => ({ atUtc: entry.atUtc, sentence: sentence(entry) }));
}
