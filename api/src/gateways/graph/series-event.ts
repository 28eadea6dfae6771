import { agendaOwner } from '../../domain/pairing/agenda';
import type { Pairing, Series } from '../../domain/pairing/pairing';
import { seriesSubject } from '../../domain/pairing/series-subject';
import type { SeriesInvitation } from '../../use-cases/ports/calendars';
import { deepLink, type TeamsApp } from './deep-link';
import { windowsOf } from './time-zones';

/** Marks our events in a mailbox: a named property in a namespace of our own, in the form that Graph writes it. */
export const PAIRING_PROPERTY = 'String {8f1c6a52-3d0b-4b7e-9a34-5c2f7f1e6d90} Name ViceVersaPairing';

const CATEGORY = 'Vice Versa';

/** What the property holds: the pairing, unique in its tenant. */
export function pairingMark({ programId, id }: Pick<Pairing, 'programId' | 'id'>): string {
  return `${programId}/${id}`;
}

/** What it holds on the event of a single session, so that a search for the series never finds that. */
export function sessionMark(pairing: Pick<Pairing, 'programId' | 'id'>, number: number): string {
  return `${pairingMark(pairing)}#${number}`;
}

/**
 * The body of the request that creates the series. It depends on the invitation alone, so that a repeat says the same:
 * under one transaction id, Graph refuses any other content.
 */
export function seriesEvent(invitation: SeriesInvitation, attendeeAddress: string, app: TeamsApp) {
  const { series, organizer, attendee, programName, pairing, transactionId } = invitation;
  const timeZone = windowsOf(series.zoneIana);
  const [junior, senior] = series.organizer === 'junior' ? [organizer, attendee] : [attendee, organizer];
  return {
    subject: seriesSubject(programName, junior.displayName, senior.displayName),
    body: { contentType: 'html', content: agendaHtml(invitation, app) },
    start: { dateTime: `${series.startLocal}:00`, timeZone },
    end: { dateTime: `${addMinutes(series.startLocal, pairing.terms.durationMinutes)}:00`, timeZone },
    attendees: [{ type: 'required', emailAddress: { address: attendeeAddress, name: attendee.displayName } }],
    recurrence: recurrenceOf(series, timeZone),
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    allowNewTimeProposals: true,
    categories: [CATEGORY],
    singleValueExtendedProperties: [{ id: PAIRING_PROPERTY, value: pairingMark(pairing) }],
    transactionId,
  };
}

function recurrenceOf(series: Series, timeZone: string) {
  return {
    pattern: series.pattern,
    range: {
      type: 'numbered',
      startDate: series.startLocal.slice(0, 'yyyy-mm-dd'.length),
      numberOfOccurrences: series.slotsUtc.length,
      recurrenceTimeZone: timeZone,
    },
  };
}

/** A wall time so many minutes later; the clocks are read as if they never changed, as a calendar item's are. */
function addMinutes(wallTime: string, minutes: number): string {
  return new Date(Date.parse(`${wallTime}:00Z`) + minutes * 60_000).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

function agendaHtml({ series, organizer, attendee, pairing }: SeriesInvitation, app: TeamsApp): string {
  const junior = series.organizer === 'junior' ? organizer : attendee;
  const senior = series.organizer === 'junior' ? attendee : organizer;
  const nameOf = { junior: escapeHtml(junior.displayName), senior: escapeHtml(senior.displayName) };
  const link = escapeHtml(deepLink(app, `pairings/${pairing.programId}/${pairing.id}`));
  const sessions = series.sessions.map(
    ({ number }) => `<li>Session ${number}: ${nameOf[agendaOwner(number)]} prepares</li>`,
  );
  return [
    `<p>${nameOf.junior} and ${nameOf.senior} learn from each other. ${nameOf.junior} leads.</p>`,
    '<p>Agenda of each session: what happened since the last one, one topic of each, what to try until the next.</p>',
    `<ul>${sessions.join('')}</ul>`,
    `<p><a href="${link}">Open this pairing in Vice Versa</a></p>`,
  ].join('\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
