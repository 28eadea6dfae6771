import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { Person } from '../../domain/org/person';
import type { BusyInterval, PersonCalendar } from '../../domain/scheduling/calendar';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { CalendarUnreadable } from '../../use-cases/ports/calendar-unreadable';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import type { Graph } from './client';
import { neverRaw } from './graph-failure';
import { graphDateTime, instantOf } from './graph-time';
import { denied } from './mailbox-failure';
import { GraphWorkingHours, namesZone, workingHoursOf } from './working-hours';

/** Graph's limits for one getSchedule: 20 addresses, less than 62 days. */
export const MOST_ADDRESSES = 20;
export const LONGEST_SCHEDULE_MS = 61 * DAY_MS;

const GraphInstant = z.object({ dateTime: z.string(), timeZone: z.string() });

const Schedule = z.object({
  scheduleId: z.string(),
  scheduleItems: z.array(z.object({ status: z.string().nullish(), start: GraphInstant, end: GraphInstant })).nullish(),
  workingHours: GraphWorkingHours.nullish(),
  error: z.object({ responseCode: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
type Schedule = z.infer<typeof Schedule>;

const Schedules = z.object({ value: z.array(Schedule) });
const MailboxZone = z.object({ timeZone: z.string().nullish() });

/** Answers about one address that say "not now" instead of "never". */
const temporaryCodes =
  /^(ErrorServerBusy|ErrorTimeoutExpired|ErrorInternalServerTransientError|ErrorMailboxStoreUnavailable)$/u;

/** Answers about one address that say that it has no mailbox. Others, such as hidden free/busy, do not say so. */
const noMailboxCodes =
  /^(ErrorMailRecipientNotFound|ErrorNonExistentMailbox|MailboxNot(Enabled|Supported)ForRESTAPI)$/u;

/** Refusals of the mailbox through which was asked: it has no calendar, may not be used, or is none. Others may still answer. */
const refusals = new Set([400, 403, 404]);

/** What became of reading one person's calendar; a failure is theirs alone. */
export type CalendarReading =
  | { readonly kind: 'read'; readonly calendar: PersonCalendar }
  | { readonly kind: 'no-mailbox' }
  | { readonly kind: 'failed'; readonly failure: unknown };

/** One stretch of the horizon for up to twenty people. */
interface Ask {
  readonly people: readonly Person[];
  readonly fromUtc: number;
  readonly untilUtc: number;
  /** Which of the people's mailboxes is asked; the next one where that is none. */
  readonly through: number;
}

type Finding =
  | { readonly kind: 'reading'; readonly busy: BusyInterval[]; hours: GraphWorkingHours | null }
  | Exclude<CalendarReading, { kind: 'read' }>;

/**
 * Free/busy and working hours of people, each of them once, by id. Never what a meeting is about. Working hours come with
 * the schedules; only where those name no zone, the mailbox settings are asked. Whom one request failed for, and nobody
 * else, has its failure in place of a calendar.
 */
export async function readSchedules(
  graph: Graph,
  people: readonly Person[],
  fromUtc: number,
  untilUtc: number,
): Promise<ReadonlyMap<string, CalendarReading>> {
  const found = new Map<string, Finding>(people.map(({ id }) => [id, { kind: 'no-mailbox' }]));
  const withMail = people.filter((person) => person.mail !== null);
  for (const { id } of withMail) found.set(id, { kind: 'reading', busy: [], hours: null });
  await Promise.all([...askAbout(withMail, fromUtc, untilUtc)].map((ask) => answer(graph, found, ask)));

  const readings = await Promise.all(
    people.map(async ({ id }) => [id, await finish(graph, id, found.get(id) ?? { kind: 'no-mailbox' })] as const),
  );
  return new Map(readings);
}

function* askAbout(people: readonly Person[], fromUtc: number, untilUtc: number): Generator<Ask> {
  let through = 0;
  for (let first = 0; first < people.length; first += MOST_ADDRESSES) {
    for (let from = fromUtc; from < untilUtc; from += LONGEST_SCHEDULE_MS) {
      const group = people.slice(first, first + MOST_ADDRESSES);
      // Turn and turn about, because one mailbox serves only a few requests at a time.
      yield {
        people: group,
        fromUtc: from,
        untilUtc: Math.min(untilUtc, from + LONGEST_SCHEDULE_MS),
        through: through % group.length,
      };
      through += 1;
    }
  }
}

/**
 * Asks, through one mailbox after the other until one of them answers. Who has no mailbox is left out from then on; a
 * mailbox that the service may not use has free/busy all the same, as far as another one tells it.
 */
async function answer(graph: Graph, found: Map<string, Finding>, ask: Ask): Promise<void> {
  let people = [...ask.people.slice(ask.through), ...ask.people.slice(0, ask.through)];
  let refusal: unknown = null;
  for (const asked of people) {
    try {
      const { value } = Schedules.parse(await getSchedule(graph, asked, { ...ask, people }));
      const schedules = new Map(value.map((each) => [each.scheduleId.toLowerCase(), each]));
      for (const person of people) note(found, person, schedules.get(person.mail?.toLowerCase() ?? ''));
      return;
    } catch (error) {
      if (!(error instanceof GraphError) || !refusals.has(error.statusCode)) return fail(people, neverRaw(error));
      if (error.statusCode !== 404) refusal = unreadable(asked, error);
      else {
        found.set(asked.id, { kind: 'no-mailbox' });
        people = people.filter(({ id }) => id !== asked.id);
      }
    }
  }
  fail(people, refusal);

  function fail(whom: readonly Person[], failure: unknown): void {
    for (const { id } of whom) found.set(id, { kind: 'failed', failure });
  }
}

function unreadable({ displayName }: Person, error: GraphError): CalendarUnreadable {
  const reason = `${error.code ?? error.statusCode}: ${error.message}`;
  const words =
    error.statusCode === 403
      ? denied(displayName, reason)
      : `The calendar of ${displayName} cannot be read. Ask your Microsoft 365 admin to look at this mailbox, then try again (${reason})`;
  return new CalendarUnreadable(words, displayName, { cause: error });
}

function getSchedule(graph: Graph, through: Person, { people, fromUtc, untilUtc }: Ask): Promise<unknown> {
  return graph.client
    .api(`/users/${encodeURIComponent(through.id)}/calendar/getSchedule`)
    .header('Prefer', 'outlook.timezone="UTC"')
    .post({
      schedules: people.flatMap(({ mail }) => mail ?? []),
      startTime: graphDateTime(fromUtc),
      endTime: graphDateTime(untilUtc),
      availabilityViewInterval: 60,
    }) as Promise<unknown>;
}

/** Notes what an answer says of one person, unless another stretch of the horizon said already that nothing is to be had. */
function note(found: Map<string, Finding>, { id }: Person, schedule: Schedule | undefined): void {
  const finding = found.get(id);
  if (finding?.kind !== 'reading') return;
  const code = schedule?.error?.responseCode ?? '';
  if (temporaryCodes.test(code)) {
    const failure = new TemporaryFailure(`A calendar cannot be read at the moment (${code}).`, 0);
    found.set(id, { kind: 'failed', failure });
  } else if (schedule === undefined || noMailboxCodes.test(code)) found.set(id, { kind: 'no-mailbox' });
  else {
    finding.hours ??= schedule.workingHours ?? null;
    for (const { status, start, end } of schedule.scheduleItems ?? []) {
      finding.busy.push({ startUtc: instantOf(start), endUtc: instantOf(end), status: statusOf(status) });
    }
  }
}

/** What Graph does not know counts as busy, so that nothing is booked over it. */
function statusOf(status: string | null | undefined): BusyInterval['status'] {
  switch (status) {
    case 'free':
    case 'tentative':
    case 'oof':
    case 'workingElsewhere':
      return status;
    default:
      return 'busy';
  }
}

async function finish(graph: Graph, personId: string, finding: Finding): Promise<CalendarReading> {
  if (finding.kind !== 'reading') return finding;
  try {
    const zone = namesZone(finding.hours) ? null : await readZone(graph, personId);
    return { kind: 'read', calendar: { workingHours: workingHoursOf(finding.hours, zone), busy: finding.busy } };
  } catch (error) {
    return { kind: 'failed', failure: neverRaw(error) };
  }
}

/** Zone of the mailbox's settings; null where they cannot be read. */
async function readZone(graph: Graph, personId: string): Promise<string | null> {
  const path = `/users/${encodeURIComponent(personId)}/mailboxSettings?$select=timeZone`;
  try {
    return MailboxZone.parse(await graph.client.api(path).get()).timeZone ?? null;
  } catch (error) {
    if (error instanceof GraphError && refusals.has(error.statusCode)) return null;
    throw error;
  }
}
