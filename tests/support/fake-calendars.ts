import type { Interval, PersonCalendar } from '../../api/src/domain/scheduling/calendar';
import type { BookedEvent, Series, Session } from '../../api/src/domain/pairing/pairing';
import type { CalendarGateway, SeriesInvitation, SessionMoveResult } from '../../api/src/use-cases/ports/calendars';
import type { Pause } from './in-memory-stores';

/** One event in one mailbox, with all that was done to it. */
export interface FakeEvent {
  readonly event: BookedEvent;
  readonly invitation: SeriesInvitation;
  moved: Series | null;
  /** Sessions moved one by one, by their number. */
  readonly sessions: Map<number, Interval>;
  /** Occurrences that were cancelled one by one, by the number of their session; each with the comments sent. */
  readonly cancelled: Map<number, string[]>;
  cancelledFromUtc: number | null;
}

export interface FakeCalendars extends CalendarGateway {
  /** By transaction id. */
  readonly events: Map<string, FakeEvent>;
  readonly calendars: Map<string, PersonCalendar | null>;
  /** Events of single sessions, by transaction id. */
  readonly alone: Map<string, Interval & { readonly event: BookedEvent; readonly number: number; cancelled: boolean }>;
  /** What Outlook says to the move of a session. */
  answerMove: (session: Session) => SessionMoveResult;
  /** Called before every operation by its name; what it throws, the operation throws. */
  before: (operation: keyof CalendarGateway) => void;
  /** Called after an operation had its effect: a throw here is an answer that got lost. */
  after: (operation: keyof CalendarGateway) => void;
}

/** Nine to five from Monday to Friday in Zurich, with nothing in it. */
export const officeWeek: PersonCalendar = {
  workingHours: {
    zoneIana: 'Europe/Zurich',
    days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
    startMinutes: 9 * 60,
    endMinutes: 17 * 60,
  },
  busy: [],
};

/** Calendars that behave as Microsoft Graph does: creation repeated under one key creates nothing. */
export function fakeCalendars(pause: Pause = () => Promise.resolve()): FakeCalendars {
  const events = new Map<string, FakeEvent>();
  const calendars = new Map<string, PersonCalendar | null>();
  const find = (eventId: string) => [...events.values()].find(({ event }) => event.eventId === eventId);
  const fake: FakeCalendars = {
    events,
    calendars,
    alone: new Map(),
    answerMove: () => 'moved',
    before: () => undefined,
    after: () => undefined,
    readCalendars: (people) =>
      run('readCalendars', () =>
        people.map(({ id }) => {
          const calendar = calendars.get(id);
          return calendar === undefined ? officeWeek : calendar;
        }),
      ),
    bookSeries: (invitation) =>
      run('bookSeries', () => {
        const known = events.get(invitation.transactionId);
        if (known !== undefined) return known.event;
        const number = events.size + 1;
        const event: BookedEvent = {
          organizerId: invitation.organizer.id,
          eventId: `event-${number}`,
          iCalUId: `ical-${number}`,
          webLink: `https://outlook.example/event-${number}`,
          attendeeWebLink: null,
          joinUrl: `https://teams.example/event-${number}`,
        };
        events.set(invitation.transactionId, {
          event,
          invitation,
          moved: null,
          sessions: new Map(),
          cancelled: new Map(),
          cancelledFromUtc: null,
        });
        return event;
      }),
    moveSessions: (event, series) =>
      run('moveSessions', () => {
        const known = find(event.eventId);
        if (known !== undefined) known.moved = series;
      }),
    moveSession: (event, _series, session, { startUtc, endUtc }) =>
      run('moveSession', () => {
        const own = [...fake.alone].find(([, each]) => each.event.eventId === session.own?.eventId);
        if (own !== undefined) {
          if (own[1].cancelled) return 'gone';
          fake.alone.set(own[0], { ...own[1], startUtc, endUtc });
          return 'moved';
        }
        const known = find(event.eventId);
        if (known === undefined) return 'gone';
        const result = fake.answerMove(session);
        if (result === 'moved') known.sessions.set(session.number, { startUtc, endUtc });
        return result;
      }),
    bookSession: (invitation, { number, startUtc, endUtc }) =>
      run('bookSession', () => {
        const known = fake.alone.get(invitation.transactionId);
        if (known !== undefined) return known.event;
        const id = `alone-${fake.alone.size + 1}`;
        const links = { webLink: null, attendeeWebLink: null, joinUrl: null };
        const event = { organizerId: invitation.organizer.id, eventId: id, iCalUId: id, ...links };
        fake.alone.set(invitation.transactionId, { event, number, startUtc, endUtc, cancelled: false });
        return event;
      }),
    cancelSession: (own) =>
      run('cancelSession', () => {
        for (const each of fake.alone.values()) if (each.event.eventId === own.eventId) each.cancelled = true;
      }),
    cancelOccurrences: (event, _series, sessions, comment) =>
      run('cancelOccurrences', () => {
        const known = find(event.eventId);
        for (const { number } of sessions)
          known?.cancelled.set(number, [...(known.cancelled.get(number) ?? []), comment]);
      }),
    findSeries: (organizerId, pairing) =>
      run('findSeries', () => {
        const found = [...events.values()].filter(
          ({ invitation, cancelledFromUtc }) =>
            invitation.organizer.id === organizerId &&
            invitation.pairing.id === pairing.id &&
            invitation.pairing.programId === pairing.programId &&
            cancelledFromUtc === null,
        );
        return found.map(({ event }) => event);
      }),
    findSession: (organizerId, _pairing, number) =>
      run('findSession', () => {
        const found = [...fake.alone.values()].find(
          (each) => each.number === number && each.event.organizerId === organizerId && !each.cancelled,
        );
        return found?.event ?? null;
      }),
    cancelSeries: (event, fromUtc) =>
      run('cancelSeries', () => {
        const known = find(event.eventId);
        if (known !== undefined) known.cancelledFromUtc ??= fromUtc;
      }),
  };
  async function run<Result>(operation: keyof CalendarGateway, effect: () => Result): Promise<Result> {
    await pause();
    fake.before(operation);
    const result = effect();
    await pause();
    fake.after(operation);
    return result;
  }
  return fake;
}
