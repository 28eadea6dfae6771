import { z } from 'zod';
import { CalendarChangeLog, type CalendarChange } from './change-log';
import { eventOfCommitment, weekNamedIn, type CalendarOwner, type CalendarSource } from './commitment';
import { eventRecord, type EventRecord } from './event-record';
import { occurrencesBetween, originalStarts, type Occurrence } from './occurrences';
import { wallOf, type WallMs } from './zones';

/** What differs from the generated calendars, by user id. */
export const calendarState = z.record(
  z.string(),
  z.object({ events: z.array(eventRecord), hidden: z.array(z.string()) }),
);
export type CalendarState = z.infer<typeof calendarState>;

/** An event, and the occurrence of it that an id named (`null` for the whole event). */
export interface FoundEvent {
  readonly event: EventRecord;
  readonly originalStartWallMs: WallMs | null;
}

const weekMs = 7 * 86_400_000;
/** Monday, 5 January 1970, as a wall-clock time. */
const firstMondayMs = 4 * 86_400_000;
const mailboxesInMemory = 3_000;

function mondayOf(wall: WallMs): WallMs {
  return firstMondayMs + Math.floor((wall - firstMondayMs) / weekMs) * weekMs;
}

/** `AAMkx-20250603=`: an occurrence is named by its series and the day on which the pattern puts it. */
export function occurrenceId(eventId: string, originalStartWallMs: WallMs): string {
  const day = new Date(originalStartWallMs).toISOString().slice(0, 10).replaceAll('-', '');
  return `${eventId.replace(/=$/, '')}-${day}=`;
}

/**
 * The calendars of all mailboxes. Most of what stands in them is made again whenever it is looked at; only events that
 * somebody created or changed are kept, and those are what a state export holds.
 */
export class CalendarStore {
  readonly log = new CalendarChangeLog();
  readonly #own = new Map<string, Map<string, EventRecord>>();
  readonly #hidden = new Map<string, Set<string>>();
  readonly #recurring = new Map<string, readonly EventRecord[]>();

  constructor(
    private readonly source: CalendarSource,
    private readonly ownerOf: (userId: string) => CalendarOwner | undefined,
    /** Hears of every change to an event. */
    private readonly changed: (userId: string, eventId: string, change: CalendarChange) => void,
  ) {}

  /** Everything in a mailbox that overlaps a span of time, ordered by start. */
  between(userId: string, fromUtcMs: number, toUtcMs: number): Occurrence[] {
    const hidden = this.#hidden.get(userId);
    const found: Occurrence[] = [];
    const collect = (event: EventRecord): void => {
      if (hidden?.has(event.id) !== true) found.push(...occurrencesBetween(event, fromUtcMs, toUtcMs));
    };
    this.#generatedSeries(userId).forEach(collect);
    const owner = this.ownerOf(userId);
    if (owner !== undefined) {
      const lastWallMs = wallOf(owner.zoneIana, toUtcMs);
      for (let monday = mondayOf(wallOf(owner.zoneIana, fromUtcMs)); monday <= lastWallMs; monday += weekMs) {
        this.#generatedWeek(owner, monday).forEach(collect);
      }
    }
    for (const event of this.#own.get(userId)?.values() ?? []) {
      found.push(...occurrencesBetween(event, fromUtcMs, toUtcMs));
    }
    return found.sort((a, b) => a.startUtcMs - b.startUtcMs || a.event.id.localeCompare(b.event.id));
  }

  /** The events that were created or changed through the Graph, without the generated ones. */
  stored(userId: string): EventRecord[] {
    return [...(this.#own.get(userId)?.values() ?? [])];
  }

  /** The event that was created in this mailbox under a transactionId. */
  byTransaction(userId: string, transactionId: string): EventRecord | undefined {
    return this.stored(userId).find((event) => event.transactionId === transactionId);
  }

  /** Series and single events: the stored ones and the generated series, as `GET events` lists them. */
  events(userId: string): EventRecord[] {
    const hidden = this.#hidden.get(userId);
    return [...this.#generatedSeries(userId).filter((event) => hidden?.has(event.id) !== true), ...this.stored(userId)];
  }

  /** The event or occurrence that an id names in this mailbox. */
  find(userId: string, eventId: string): FoundEvent | undefined {
    const whole = this.#event(userId, eventId);
    if (whole !== undefined) return { event: whole, originalStartWallMs: null };
    const match = /^(.+)-(\d{4})(\d\d)(\d\d)=$/.exec(eventId);
    if (match === null) return undefined;
    const event = this.#event(userId, `${match[1]}=`);
    if (event === undefined) return undefined;
    const day = Date.parse(`${match[2]}-${match[3]}-${match[4]}T00:00:00Z`);
    for (const start of originalStarts(event, day + weekMs / 7)) {
      if (start >= day && start < day + weekMs / 7) return { event, originalStartWallMs: start };
    }
    return undefined;
  }

  /** Stores an event, new or changed. A generated event that was changed is stored from then on. */
  put(userId: string, event: EventRecord): void {
    const change = this.#event(userId, event.id) === undefined ? 'created' : 'updated';
    if (this.#own.get(userId)?.has(event.id) !== true && this.#generated(userId, event.id) !== undefined) {
      this.#hide(userId, event.id);
    }
    const own = this.#own.get(userId) ?? new Map<string, EventRecord>();
    this.#own.set(userId, own.set(event.id, event));
    this.#note(userId, event.id, change);
  }

  /** Takes an event out of a mailbox, with all its occurrences. */
  remove(userId: string, eventId: string): void {
    this.#own.get(userId)?.delete(eventId);
    if (this.#generated(userId, eventId) !== undefined) this.#hide(userId, eventId);
    this.#note(userId, eventId, 'deleted');
  }

  exportState(): CalendarState {
    const userIds = new Set([...this.#own.keys(), ...this.#hidden.keys()]);
    return Object.fromEntries(
      [...userIds].map((id) => [id, { events: this.stored(id), hidden: [...(this.#hidden.get(id) ?? [])] }]),
    );
  }

  importState(state: CalendarState): void {
    this.#own.clear();
    this.#hidden.clear();
    this.log.forget();
    for (const [userId, { events, hidden }] of Object.entries(state)) {
      this.#own.set(userId, new Map(events.map((event) => [event.id, event])));
      if (hidden.length > 0) this.#hidden.set(userId, new Set(hidden));
    }
  }

  #note(userId: string, eventId: string, change: CalendarChange): void {
    this.log.record(userId, eventId, change);
    this.changed(userId, eventId, change);
  }

  #hide(userId: string, eventId: string): void {
    this.#hidden.set(userId, (this.#hidden.get(userId) ?? new Set()).add(eventId));
  }

  #event(userId: string, eventId: string): EventRecord | undefined {
    const own = this.#own.get(userId)?.get(eventId);
    if (own !== undefined || this.#hidden.get(userId)?.has(eventId) === true) return own;
    return this.#generated(userId, eventId);
  }

  #generated(userId: string, eventId: string): EventRecord | undefined {
    const owner = this.ownerOf(userId);
    const monday = weekNamedIn(eventId);
    if (owner !== undefined && monday !== null) {
      return this.#generatedWeek(owner, monday).find((event) => event.id === eventId);
    }
    return this.#generatedSeries(userId).find((event) => event.id === eventId);
  }

  #generatedWeek(owner: CalendarOwner, mondayWallMs: WallMs): EventRecord[] {
    return this.source.ofWeek(owner, mondayWallMs).map((commitment) => eventOfCommitment(owner, commitment));
  }

  #generatedSeries(userId: string): readonly EventRecord[] {
    const known = this.#recurring.get(userId);
    if (known !== undefined) return known;
    const owner = this.ownerOf(userId);
    const series = owner === undefined ? [] : this.source.recurring(owner).map((one) => eventOfCommitment(owner, one));
    for (const oldest of this.#recurring.keys()) {
      if (this.#recurring.size < mailboxesInMemory) break;
      this.#recurring.delete(oldest);
    }
    this.#recurring.set(userId, series);
    return series;
  }
}
