import { agendaOwner } from '../../domain/pairing/agenda';
import { clashOf } from '../../domain/pairing/clashes';
import { sessionOf } from '../../domain/pairing/meeting-clock';
import type { NotificationRequest, Pairing } from '../../domain/pairing/pairing';
import { pausedUntilUtc } from '../../domain/pairing/pause';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { whyLead } from './why-lead';
import { seatOf } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import { dateAndTime, day } from '../../domain/pairing/date-words';
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
  { template, recipientId, session: sessionNumber }: NotificationRequest,
  pairing: Pairing,
  program: Program,
  nameOf: (personId: string) => string,
): NotificationText {
  const junior = nameOf(pairing.junior.personId);
  const senior = nameOf(pairing.senior.personId);
  const partner = recipientId === pairing.junior.personId ? senior : junior;
  const session = sessionNumber === null ? null : sessionOf(pairing, sessionNumber);
  const sessions = pairing.series?.sessions.length ?? 0;
  const zone = pairing.series?.zoneIana ?? 'UTC';
  const when = session === null ? 'soon' : dateAndTime(session.startUtc, zone);
  const page = `pairings/${pairing.programId}/${pairing.id}`;
  const text = (parameters: Record<string, string>, preview: string, at = page): NotificationText => ({
    parameters,
    preview: preview.length <= LONGEST_PREVIEW ? preview : `${preview.slice(0, LONGEST_PREVIEW - 1)}…`,
    page: at,
  });
  const deadline = () => {
    const own = pairing.approvals.find((one) => one.approverId === recipientId && one.decision === null);
    return own?.dueAtUtc ?? pairing.dueAtUtc ?? pairing.terms.fromUtc;
  };
  switch (template) {
    case 'matchProposed':
      return text({ partner }, `${program.settings.name}: see why you two, and answer.`);
    case 'pairingStalled':
      return pairing.state === 'proposed'
        ? text(
            { partner, what: 'your answer is still open' },
            `${program.settings.name}: accept or decline by ${day(pairing.dueAtUtc ?? 0, 'UTC')}.`,
          )
        : text(
            { partner, what: 'nothing took place for three weeks' },
            `${program.settings.name}: choose a time for the next session, or end the pairing.`,
          );
    case 'matchAccepted':
      return text({ partner }, `${program.settings.name}: see what happens next.`);
    case 'matchEnded':
      return text({ partner }, `${program.settings.name}: your seat is free for another pairing.`);
    case 'approvalRequested':
      return text(
        { junior, senior },
        `${whyLead(pairing, recipientId)}${timeCostSentence(pairing.terms)}`,
        'approvals',
      );
    case 'approvalReminder':
      return text({ junior, senior, until: day(deadline(), 'UTC') }, timeCostSentence(pairing.terms), 'approvals');
    case 'approvalHandedOn': {
      const standIn = standInFor(pairing, recipientId);
      return text(
        { standIn: standIn === null ? 'the program lead' : nameOf(standIn), junior, senior },
        'You are away until after the deadline. You can still decide yourself, until it is decided.',
        'approvals',
      );
    }
    case 'approvalDecided': {
      const { decision, next } = decisionWords(pairing);
      return text({ decision }, `${program.settings.name}, with ${partner}: ${next}`);
    }
    case 'seriesBooked': {
      const [first] = standingSessions(pairing.series?.sessions ?? []);
      const from = first === undefined ? 'soon' : dateAndTime(first.startUtc, zone);
      return text({ partner, first: from }, `${program.settings.name}: the invitations are in your Outlook calendar.`);
    }
    case 'seriesByFile': {
      const [first] = standingSessions(pairing.series?.sessions ?? []);
      const from = first === undefined ? 'soon' : dateAndTime(first.startUtc, zone);
      return text({ partner, first: from }, 'Your mailboxes take no invitations: open this and add the calendar file.');
    }
    case 'sessionComing': {
      const prepares =
        agendaOwner(sessionNumber ?? 1) === seatOf(pairing, recipientId) ? 'You prepare' : `${partner} prepares`;
      return text({ partner, when }, `Session ${sessionNumber} of ${sessions}. ${prepares} the agenda.`);
    }
    case 'sessionMoved':
      return text({ partner, when }, `Session ${sessionNumber} of ${sessions} in ${program.settings.name}.`);
    case 'sessionNotMoved':
      return text({ partner, when }, 'Outlook keeps the sessions of a series in their order. Choose another time.');
    case 'sessionClashes': {
      const other = session === null ? null : (clashOf(pairing, session)?.alternativeUtc ?? null);
      const offer = other === null ? 'Open it to find another time.' : `Free for both: ${dateAndTime(other, zone)}.`;
      return text({ partner, when }, `One of you has something else then. ${offer}`);
    }
    case 'sessionNotRebooked':
      return text(
        { partner, when },
        leftToTheLead(pairing, sessionNumber)
          ? 'It is the third time in a row, so no other time is looked for. Talk to each other and choose one.'
          : 'No other time suits both calendars. Open it to choose one together.',
      );
    case 'cancelledAgain': {
      const asked = pairing.timeline.findLast(({ kind }) => kind === 'lead-asked-to-look')?.byPersonId;
      const who = asked === pairing.junior.personId ? junior : senior;
      return text(
        { who, junior, senior },
        `${program.settings.name}: no other time is booked by itself. Talk to the two of them.`,
        `programs/${pairing.programId}/pairings`,
      );
    }
    case 'pairingPaused': {
      const untilUtc = pausedUntilUtc(pairing, 0);
      const until = untilUtc === null ? 'soon' : day(untilUtc, zone);
      return text({ partner, until }, `${program.settings.name}: sessions before that get another time after it.`);
    }
    case 'pulseDue':
      return text({ partner }, `${program.settings.name}: two questions, and your partner never sees your answer.`);
    case 'noTimeFound':
      return text({ partner }, `${program.settings.name}: your calendars are read again every day until one is found.`);
  }
}

/** Whether no other time was looked for: since the session was called off last, the lead was asked and no search failed. */
function leftToTheLead({ timeline }: Pairing, number: number | null): boolean {
  const failed = timeline.findLastIndex(
    ({ kind, sessionNumber }) => kind === 'no-other-time' && sessionNumber === number,
  );
  return timeline.findLastIndex(({ kind }) => kind === 'lead-asked-to-look') > failed;
}

/** Who was asked last in this person's place; null for the program lead. */
function standInFor({ approvals }: Pairing, awayId: string): string | null {
  return approvals.findLast(({ insteadOfId }) => insteadOfId === awayId)?.approverId ?? null;
}

function decisionWords({ state }: Pairing): { readonly decision: string; readonly next: string } {
  switch (state) {
    case 'rejected':
      return { decision: 'declined', next: 'your seat is free for another pairing.' };
    case 'awaiting-approval':
      return { decision: 'put back to be decided again', next: 'nothing is booked until it is approved.' };
    default:
      return { decision: 'approved', next: 'the sessions are booked next.' };
  }
}
