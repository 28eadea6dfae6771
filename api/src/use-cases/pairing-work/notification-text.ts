import type { NotificationTemplate, Pairing } from '../../domain/pairing/pairing';
import type { Program } from '../../domain/program/program';
import { dateAndTime } from '../../domain/pairing/date-words';
import { timeCostSentence } from '../../domain/pairing/time-cost';
import type { Notification } from '../ports/notifications';

export type NotificationText = Pick<Notification, 'parameters' | 'preview' | 'page'>;

/** Longest preview that Microsoft Graph takes. */
const LONGEST_PREVIEW = 150;

/**
 * What each notification says; the parameters fill the placeholders of the app manifest. People and time only, never
 * topics, goals or notes.
 *
 * @param nameOf display name of a person.
 */
export function notificationText(
  template: NotificationTemplate,
  recipientId: string,
  pairing: Pairing,
  program: Program,
  nameOf: (personId: string) => string,
): NotificationText {
  const junior = nameOf(pairing.junior.personId);
  const senior = nameOf(pairing.senior.personId);
  const partner = recipientId === pairing.junior.personId ? senior : junior;
  const page = `pairings/${pairing.programId}/${pairing.id}`;
  const text = (parameters: Record<string, string>, preview: string, at = page): NotificationText => ({
    parameters,
    preview: preview.length <= LONGEST_PREVIEW ? preview : `${preview.slice(0, LONGEST_PREVIEW - 1)}…`,
    page: at,
  });
  switch (template) {
    case 'matchProposed':
      return text({ partner }, `${program.settings.name}: see why you two, and answer.`);
    case 'matchAccepted':
      return text({ partner }, `${program.settings.name}: see what happens next.`);
    case 'matchEnded':
      return text({ partner }, `${program.settings.name}: your seat is free for another pairing.`);
    case 'approvalRequested':
      return text({ junior, senior }, timeCostSentence(pairing.terms), 'approvals');
    case 'approvalDecided': {
      const decision = pairing.state === 'rejected' ? 'declined' : 'approved';
      const next = decision === 'approved' ? 'the sessions are booked next.' : 'your seat is free for another pairing.';
      return text({ decision }, `${program.settings.name}, with ${partner}: ${next}`);
    }
    case 'seriesBooked': {
      const first = pairing.series?.sessions[0];
      const when = first === undefined ? 'soon' : dateAndTime(first.startUtc, pairing.series?.zoneIana ?? 'UTC');
      return text({ partner, first: when }, `${program.settings.name}: the invitations are in your Outlook calendar.`);
    }
    case 'noTimeFound':
      return text({ partner }, `${program.settings.name}: your calendars are read again every day until one is found.`);
  }
}
