import { agendaOwner } from './agenda';
import { endingSentence } from './ending-words';
import { day } from './date-words';
import type { Pairing } from './pairing';
import { pausedUntilUtc } from './pause';
import { nextSession } from './sessions-ahead';
import { peopleFor, type NameOf, type People, type Viewer } from './viewer';

/** What happens next and who must act, in one or two sentences for this viewer. */
export function nextStep(pairing: Pairing, viewer: Viewer, nameOf: NameOf, nowUtc: number): string {
  const people = peopleFor(pairing, viewer, nameOf);
  if (pairing.ending !== null) return endingSentence(pairing.ending, people);
  switch (pairing.state) {
    case 'proposed':
      return pairing.seatsHeld ? awaitingAnswers(pairing, people) : 'A seat is being reserved for both.';
    case 'accepted':
      return 'Both accepted. The line managers are asked for the time next.';
    case 'awaiting-approval':
      return `Both accepted. The time waits for approval by ${approversIn(pairing, people)}.`;
    case 'approved':
      return afterPause(pairing, people, nowUtc, searching(pairing, people));
    case 'booked':
    case 'active':
      return afterPause(pairing, people, nowUtc, meeting(pairing, people, nowUtc));
    default:
      return 'This pairing is over.';
  }
}

function awaitingAnswers({ junior, senior }: Pairing, people: People): string {
  const open = (
    [
      ['junior', junior],
      ['senior', senior],
    ] as const
  ).filter(([, { acceptedAtUtc }]) => acceptedAtUtc === null);
  const [first] = open;
  if (open.length === 2 || first === undefined) {
    return people.viewer === 'lead'
      ? `${people.Seat('junior')} and ${people.seat('senior')} are asked to accept.`
      : 'Read why you two fit, then accept or decline.';
  }
  const [seat] = first;
  const other = seat === 'junior' ? 'senior' : 'junior';
  const answered = `${people.Seat(other)} accepted.`;
  return seat === people.viewer
    ? `${answered} Your answer is next.`
    : `${answered} ${people.Seat(seat)} is asked next.`;
}

function approversIn({ approvals }: Pairing, people: People): string {
  const waiting = approvals.filter((approval) => approval.decision === null);
  const names = waiting.map(({ approverId }) => {
    if (approverId !== null) return people.call(approverId);
    return people.viewer === 'lead' ? 'you or another program lead' : 'the program lead';
  });
  return [...new Set(names)].join(' and ');
}

function searching(pairing: Pairing, people: People): string {
  const parked = pairing.pending.some((work) => work.parked && work.kind !== 'notify');
  if (parked) {
    return people.viewer === 'lead'
      ? 'Booking is stuck. See the reason below and try again.'
      : 'Booking is stuck. The program lead sees why; there is nothing that you need to do.';
  }
  if (pairing.series !== null) return 'A time is found. The sessions are being booked in Outlook.';
  return pairing.timeline.some((entry) => entry.kind === 'no-slot')
    ? 'No time suits both calendars yet. They are read again every day until one does.'
    : 'The time is approved. Both calendars are compared to find times for all sessions.';
}

/** The pause of one of the two comes first: it explains why nothing takes place before its end. */
function afterPause(pairing: Pairing, people: People, nowUtc: number, rest: string): string {
  const untilUtc = pausedUntilUtc(pairing, nowUtc);
  if (untilUtc === null) return rest;
  const seat = pairing.junior.pausedUntilUtc === untilUtc ? 'junior' : 'senior';
  const date = day(untilUtc, pairing.series?.zoneIana ?? 'UTC');
  return `${people.Seat(seat)} ${people.verb(seat, 'take', 'takes')} a pause until ${date}. ${rest}`;
}

function meeting({ series }: Pairing, people: People, nowUtc: number): string {
  const sessions = series?.sessions ?? [];
  const next = nextSession(sessions, nowUtc);
  if (next === null) {
    if (sessions.some(({ putOff }) => putOff !== undefined)) return 'The sessions that were put off get new times.';
    return sessions.some((session) => session.cancelled && session.endUtc > nowUtc)
      ? 'Every session ahead was cancelled in Outlook.'
      : 'The last session is over.';
  }
  const owner = agendaOwner(next.number);
  const prepares = people.verb(owner, 'prepare', 'prepares');
  return `Session ${next.number} of ${sessions.length} is next. ${people.Seat(owner)} ${prepares} the agenda.`;
}
