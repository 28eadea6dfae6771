import { z } from 'zod';
import type { Person } from '../../domain/org/person';
import type { BusyInterval, PersonCalendar } from '../../domain/scheduling/calendar';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { TemporaryFailure } from '../../use-cases/ports/temporary-failure';
import { readInBatches, type BatchAnswer, type BatchRequest } from './batch';
import type { Graph } from './client';
import { graphDateTime, instantOf } from './graph-time';
import { GraphWorkingHours, namesZone, workingHoursOf } from './working-hours';

/** Graph's limits for one getSchedule: 20 addresses, less than 62 days. */
const MOST_ADDRESSES = 20;
const LONGEST_MS = 60 * DAY_MS;

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

/** One stretch of the horizon for up to twenty people. */
interface Ask {
  readonly people: readonly Person[];
  readonly fromUtc: number;
  readonly untilUtc: number;
  /** Which of the people's mailboxes is asked; the next one where that is none. */
  readonly through: number;
}

/** A person with what has been read of them so far; null once their calendar cannot be read. */
type Found = Map<string, { busy: BusyInterval[]; hours: GraphWorkingHours | null } | null>;

/**
 * Free/busy and working hours of people, in the order asked; null for somebody without a mailbox that can be read. Never
 * what a meeting is about. Working hours come with the schedules; only where those name no zone, the mailbox settings are
 * asked.
 */
export async function readSchedules(
  graph: Graph,
  people: readonly Person[],
  fromUtc: number,
  untilUtc: number,
): Promise<readonly (PersonCalendar | null)[]> {
  const withMail = people.filter((person) => person.mail !== null);
  const found: Found = new Map(withMail.map(({ id }) => [id, { busy: [], hours: null }]));
  let asks = [...askAbout(withMail, fromUtc, untilUtc)];
  while (asks.length > 0) {
    const answers = await readInBatches(graph, asks.map(toRequest));
    asks = asks.flatMap((ask, index) => takeIn(found, ask, answers[index]));
  }
  const zones = await readZones(
    graph,
    withMail.filter(({ id }) => {
      const read = found.get(id);
      return read !== null && !namesZone(read?.hours);
    }),
  );
  return people.map(({ id }) => {
    const read = found.get(id) ?? null;
    return read === null ? null : { workingHours: workingHoursOf(read.hours, zones.get(id) ?? null), busy: read.busy };
  });
}

function* askAbout(people: readonly Person[], fromUtc: number, untilUtc: number): Generator<Ask> {
  let through = 0;
  for (let first = 0; first < people.length; first += MOST_ADDRESSES) {
    for (let from = fromUtc; from < untilUtc; from += LONGEST_MS) {
      const group = people.slice(first, first + MOST_ADDRESSES);
      // Turn and turn about, because one mailbox serves only a few requests at a time.
      yield {
        people: group,
        fromUtc: from,
        untilUtc: Math.min(untilUtc, from + LONGEST_MS),
        through: through % group.length,
      };
      through += 1;
    }
  }
}

function toRequest({ people, fromUtc, untilUtc, through }: Ask): BatchRequest {
  const mailbox = people[through]?.id ?? '';
  return {
    method: 'POST',
    url: `/users/${encodeURIComponent(mailbox)}/calendar/getSchedule`,
    mailbox,
    headers: { Prefer: 'outlook.timezone="UTC"' },
    body: {
      schedules: people.flatMap(({ mail }) => mail ?? []),
      startTime: graphDateTime(fromUtc),
      endTime: graphDateTime(untilUtc),
      availabilityViewInterval: 60,
    },
  };
}

/** Notes what an answer says; returns what has to be asked again, of somebody else. */
function takeIn(found: Found, ask: Ask, answer: BatchAnswer | undefined): Ask[] {
  if (answer?.status !== 200) {
    const [, ...others] = rotated(ask.people, ask.through);
    for (const person of [ask.people[ask.through]]) if (person) found.set(person.id, null);
    return others.length === 0 ? [] : [{ ...ask, people: others, through: 0 }];
  }
  const schedules = new Map(Schedules.parse(answer.body).value.map((each) => [each.scheduleId.toLowerCase(), each]));
  for (const person of ask.people) note(found, person, schedules.get(person.mail?.toLowerCase() ?? ''));
  return [];
}

function rotated<Item>(items: readonly Item[], by: number): Item[] {
  return [...items.slice(by), ...items.slice(0, by)];
}

function note(found: Found, person: Person, schedule: Schedule | undefined): void {
  const code = schedule?.error?.responseCode ?? '';
  if (temporaryCodes.test(code)) throw new TemporaryFailure(`A calendar cannot be read at the moment (${code}).`, 0);
  const read = found.get(person.id);
  if (schedule === undefined || schedule.error) found.set(person.id, null);
  else if (read) {
    read.hours ??= schedule.workingHours ?? null;
    for (const { status, start, end } of schedule.scheduleItems ?? []) {
      read.busy.push({ startUtc: instantOf(start), endUtc: instantOf(end), status: statusOf(status) });
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

async function readZones(graph: Graph, people: readonly Person[]): Promise<ReadonlyMap<string, string | null>> {
  const answers = await readInBatches(
    graph,
    people.map(({ id }) => ({
      method: 'GET',
      url: `/users/${encodeURIComponent(id)}/mailboxSettings?$select=timeZone`,
      mailbox: id,
    })),
  );
  return new Map(
    people.map(({ id }, index) => {
      const answer = answers[index];
      return [id, answer?.status === 200 ? (MailboxZone.parse(answer.body).timeZone ?? null) : null];
    }),
  );
}
