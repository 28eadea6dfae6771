import type { Person } from '../../domain/org/person';
import type { BookedEvent, Series } from '../../domain/pairing/pairing';
import { DAY_MS } from '../../domain/scheduling/time-units';
import type { CalendarGateway } from '../../use-cases/ports/calendars';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import { isMailboxGone, removeCopies, type Wanted } from './attendee-copies';
import type { Graph } from './client';
import { createEvent } from './create-event';
import type { TeamsApp } from './deep-link';
import { EVENT_FIELDS, eventPath, eventsPath, GraphEvents, toBookedEvent } from './graph-event';
import { graphDateTime } from './graph-time';
import { mailboxFailure } from './mailbox-failure';
import { moveOccurrence } from './move-session';
import { PAIRING_PROPERTY, pairingMark, seriesEvent, sessionMark } from './series-event';
import { readInstances, type Instance } from './series-instances';
import { sessionEvent } from './session-event';
import { unlessGone } from './unless-gone';

/** No series is longer than this, in either direction from any of its sessions. */
const SERIES_SPAN_MS = 2 * 365 * DAY_MS;
/** No session is moved further than within its week. */
const MOVE_SPAN_MS = 14 * DAY_MS;

/** Writes series of meetings into mailboxes; every operation may be repeated. */
export function createSeriesWriter(
  graph: Graph,
  app: TeamsApp,
): Pick<
  CalendarGateway,
  | 'bookSeries'
  | 'findSeries'
  | 'findSession'
  | 'moveSessions'
  | 'moveSession'
  | 'bookSession'
  | 'cancelSession'
  | 'cancelOccurrences'
  | 'cancelSeries'
> {
  return {
    async bookSeries(invitation) {
      const { organizer, attendee } = invitation;
      const body = seriesEvent(invitation, addressOf(attendee), app);
      const event = await inMailbox(organizer.displayName, () => createEvent(graph, organizer.id, body));
      return toBookedEvent(organizer.id, event);
    },

    findSeries: (organizerId, pairing) => findMarked(graph, organizerId, pairingMark(pairing)),
    async findSession(organizerId, pairing, number) {
      const [found] = await findMarked(graph, organizerId, sessionMark(pairing, number));
      return found ?? null;
    },

    moveSessions: (event, series) =>
      inMailbox('the organizer', async () => {
        const [first] = series.slotsUtc;
        const last = series.slotsUtc.at(-1);
        if (first === undefined || last === undefined) return;
        const instances = await readInstances(graph, event, first - MOVE_SPAN_MS, last + MOVE_SPAN_MS);
        for (const instance of instances) await placeInstance(graph, event, series, instance);
      }),

    moveSession: (event, series, session, to) =>
      inMailbox('the organizer', () => moveOccurrence(graph, event, series, session, to)),

    async bookSession(invitation, session) {
      const { organizer, attendee } = invitation;
      const body = sessionEvent(invitation, session, addressOf(attendee), app);
      const event = await inMailbox(organizer.displayName, () => createEvent(graph, organizer.id, body));
      return toBookedEvent(organizer.id, event);
    },

    cancelSession: (own, comment, attendeeId) =>
      inMailbox('the organizer', () =>
        orRemoveCopies(
          () => cancel(graph, own.organizerId, own.eventId, comment),
          () => removeCopies(graph, attendeeId, own, null),
        ),
      ),

    cancelOccurrences: (event, series, sessions, comment, attendeeId) =>
      inMailbox('the organizer', () => {
        const slots = sessions.map(({ occurrence, startUtc }) => series.slotsUtc[occurrence - 1] ?? startUtc);
        const wanted: Wanted = { nearUtc: Math.min(...slots), isWanted: ({ slotUtc }) => slots.includes(slotUtc) };
        return orRemoveCopies(
          () => cancelWanted(graph, event, wanted, comment),
          () => removeCopies(graph, attendeeId, event, wanted),
        );
      }),

    cancelSeries: (event, fromUtc, comment, attendeeId) =>
      inMailbox('the organizer', () =>
        orRemoveCopies(
          () => cancelWanted(graph, event, ahead(fromUtc), comment),
          () => removeCopies(graph, attendeeId, event, ahead(fromUtc)),
        ),
      ),
  };
}

/** The events of ours in a mailbox that have this mark. */
function findMarked(graph: Graph, organizerId: string, mark: string): Promise<readonly BookedEvent[]> {
  return inMailbox('the organizer', async () => {
    const has = `ep/id eq '${PAIRING_PROPERTY}' and ep/value eq '${mark.replaceAll("'", "''")}'`;
    const filter = encodeURIComponent(`singleValueExtendedProperties/any(ep: ${has})`);
    const path = `${eventsPath(organizerId)}?$filter=${filter}&$select=${EVENT_FIELDS}`;
    const found = await unlessMailboxGone(async () => GraphEvents.parse(await graph.client.api(path).get()).value);
    return found.map((event) => toBookedEvent(organizerId, event));
  });
}

const ahead = (fromUtc: number): Wanted => ({ nearUtc: fromUtc, isWanted: ({ startUtc }) => startUtc >= fromUtc });

/** Cancels some recurrences; where they are all, the series, for Outlook does not take the last one out of it. */
async function cancelWanted(
  graph: Graph,
  event: BookedEvent,
  { nearUtc, isWanted }: Wanted,
  comment: string,
): Promise<void> {
  const span = [nearUtc - SERIES_SPAN_MS, nearUtc + SERIES_SPAN_MS] as const;
  const all = (await unlessGone(readInstances(graph, event, ...span))) ?? [];
  const wanted = all.filter(isWanted);
  if (wanted.length === 0) return;
  for (const id of wanted.length === all.length ? [event.eventId] : wanted.map((instance) => instance.id)) {
    await cancel(graph, event.organizerId, id, comment);
  }
}

/** Moves a recurrence from its slot to its session's time, or takes it out where it is no session. What somebody moved since stays. */
async function placeInstance(
  graph: Graph,
  { organizerId }: BookedEvent,
  series: Series,
  instance: Instance,
): Promise<void> {
  const occurrence = series.slotsUtc.indexOf(instance.slotUtc) + 1;
  if (occurrence === 0) return;
  const session = series.sessions.find((each) => each.occurrence === occurrence);
  if (session === undefined) {
    const comment = 'No time in this week suits both calendars, so this session is left out.';
    await cancel(graph, organizerId, instance.id, comment);
  } else if (session.moved && instance.startUtc === instance.slotUtc && session.startUtc !== instance.startUtc) {
    await graph.client.api(eventPath(organizerId, instance.id)).patch({
      start: graphDateTime(session.startUtc, series.zoneIana),
      end: graphDateTime(session.endUtc, series.zoneIana),
    });
  }
}

/** Where an invitation goes. @throws PermanentFailure for a person without a mail address. */
function addressOf({ mail, displayName }: Person): string {
  if (mail === null) throw new PermanentFailure(`${displayName} has no mail address, so no invitation can reach them.`);
  return mail;
}

/** Where the organizer's mailbox is gone nobody can cancel any more, and the attendee's copies would stay for ever. */
async function orRemoveCopies(cancelIt: () => Promise<void>, remove: () => Promise<void>): Promise<void> {
  try {
    await cancelIt();
  } catch (error) {
    if (!isMailboxGone(error)) throw error;
    await remove();
  }
}

/** Nothing stands in a mailbox that is gone. */
async function unlessMailboxGone<Item>(read: () => Promise<readonly Item[]>): Promise<readonly Item[]> {
  try {
    return await read();
  } catch (error) {
    if (isMailboxGone(error)) return [];
    throw error;
  }
}

async function cancel(graph: Graph, organizerId: string, eventId: string, comment: string): Promise<void> {
  await unlessGone(graph.client.api(`${eventPath(organizerId, eventId)}/cancel`).post({ comment }) as Promise<unknown>);
}

async function inMailbox<Result>(whose: string, call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    throw mailboxFailure(error, whose);
  }
}
