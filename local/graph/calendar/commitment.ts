import { hash32 } from '../../seeded-random';
import { neverUtc, type EventRecord, type Recurrence, type ShowAs } from './event-record';
import { windowsOf, type WallMs } from './zones';

/** Whose calendar it is, as far as it shapes what stands in it. */
export interface CalendarOwner {
  readonly userId: string;
  readonly name: string;
  readonly address: string;
  readonly jobTitle: string;
  readonly zoneIana: string;
  /** Sunday is 0. */
  readonly workDays: readonly number[];
  /** Minutes after midnight. */
  readonly workStartMinute: number;
  readonly workEndMinute: number;
  readonly directReports: number;
}

/** Something that already stood in a calendar before Vice Versa came: a weekly meeting, lunch, a week of leave. */
export interface Commitment {
  /** Letters and digits; the same each time the calendar is made. */
  readonly key: string;
  readonly subject: string;
  readonly startWallMs: WallMs;
  readonly minutes: number;
  readonly showAs: ShowAs;
  readonly isAllDay: boolean;
  readonly isPrivate: boolean;
  readonly recurrence: Recurrence | null;
}

/** Makes what stands in the calendars. Always answers the same for the same owner, so that nothing needs storing. */
export interface CalendarSource {
  /** What repeats for ever. */
  recurring(owner: CalendarOwner): readonly Commitment[];
  /** What stands only in the week that begins on this Monday (midnight by the owner's clock). */
  ofWeek(owner: CalendarOwner, mondayWallMs: WallMs): readonly Commitment[];
}

/** A source that leaves every calendar empty, for tests. */
export const emptyCalendars: CalendarSource = { recurring: () => [], ofWeek: () => [] };

const generatedPrefix = 'AAMkG';

/** Id of a generated event: of the mailbox and the key of the commitment. */
function idOf(owner: CalendarOwner, key: string): string {
  return `${generatedPrefix}${hash32(owner.userId).toString(36)}${key}=`;
}

/** The Monday named in the id of a generated one-off; `null` for any other id. Keys of a week are `w20250602x3`. */
export function weekNamedIn(eventId: string): WallMs | null {
  const match = /w(\d{4})(\d\d)(\d\d)x\d+=$/.exec(eventId);
  return match === null ? null : Date.parse(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`);
}

/** A commitment as the event that stands in its owner's mailbox. */
export function eventOfCommitment(owner: CalendarOwner, commitment: Commitment): EventRecord {
  const createdUtc = new Date(commitment.startWallMs - 30 * 86_400_000).toISOString();
  return {
    id: idOf(owner, commitment.key),
    iCalUId: `040000008200E00074C5B7101A82E008${hash32(owner.userId).toString(16).toUpperCase()}${commitment.key}`,
    createdUtc,
    modifiedUtc: createdUtc,
    revision: 1,
    subject: commitment.subject,
    bodyContentType: 'html',
    bodyContent: '',
    startWallMs: commitment.startWallMs,
    endWallMs: commitment.startWallMs + commitment.minutes * 60_000,
    zoneIana: owner.zoneIana,
    isAllDay: commitment.isAllDay,
    showAs: commitment.showAs,
    locationName: '',
    attendees: [],
    categories: [],
    importance: 'normal',
    sensitivity: commitment.isPrivate ? 'private' : 'normal',
    isReminderOn: false,
    reminderMinutesBeforeStart: 15,
    responseStatus: { response: 'organizer', time: neverUtc },
    isCancelled: false,
    joinUrl: null,
    extendedProperties: [],
    organizer: { name: owner.name, address: owner.address },
    isOrganizer: true,
    responseRequested: true,
    allowNewTimeProposals: true,
    hideAttendees: false,
    originalStartTimeZone: windowsOf(owner.zoneIana),
    originalEndTimeZone: windowsOf(owner.zoneIana),
    transactionId: null,
    contentHash: null,
    recurrence: commitment.recurrence,
    exceptions: {},
    removedStarts: [],
  };
}
