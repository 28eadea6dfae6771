import { owedWork, type OwedWork } from '../work/owed-work';
import { HOUR_MS, MINUTE_MS } from '../scheduling/time-units';

/** How often changes are read where notifications come, to find those that did not, and where none can come. */
const SWEEP_MS = HOUR_MS;
const SWEEP_UNTOLD_MS = 10 * MINUTE_MS;
/** A series that the service itself is changing is read again after this time. */
const AGAIN_MS = 30_000;
/** Failures in a row after which the lead is told: an hour or two. */
const TOLD_AFTER = 8;

/** Names a series of a pairing. */
export interface SeriesKey {
  readonly programId: string;
  readonly pairingId: string;
  /** The recurring event. */
  readonly eventId: string;
}

/** A series in the mailbox, as long as it is worth following. */
export interface WatchedSeries extends SeriesKey {
  /** Nothing of it can lie after this instant. */
  readonly untilUtc: number;
  /** Set when something may have changed: it has to be read from Outlook. */
  readonly unread: boolean;
}

/** Where reading the changes of a mailbox goes on, and the fixed span of time that it covers. */
export interface DeltaPlace {
  readonly link: string;
  readonly untilUtc: number;
}

/** A subscription to the changes of a mailbox. */
export interface MailboxSubscription {
  /** Null while it is asked for: it is kept before it is sent, so that an answer that got lost leaves no stray behind. */
  readonly id: string | null;
  /** Known to Microsoft Graph and this service alone: a notification without it is not believed. */
  readonly clientState: string;
  readonly expiresAtUtc: number;
  readonly renewFromUtc: number;
}

/** The watch over one organizer's mailbox, shared by all series that stand in it. */
export interface MailboxWatch {
  /** The person whose mailbox it is. */
  readonly mailboxId: string;
  readonly series: readonly WatchedSeries[];
  /** Null where no notifications are asked for. */
  readonly subscription: MailboxSubscription | null;
  /** Null until changes were read once. */
  readonly place: DeltaPlace | null;
  /** Counts what was heard, so that news which comes while the mailbox is being looked at is not lost. */
  readonly newsHeard: number;
  readonly tend: OwedWork<'tend'>;
}

const same = (one: SeriesKey) => (other: SeriesKey) =>
  one.programId === other.programId && one.pairingId === other.pairingId && one.eventId === other.eventId;

/** A watch over one more series; the first one begins it. A series that is watched already stays as it is. */
export function watchSeries(
  watch: MailboxWatch | null,
  mailboxId: string,
  series: SeriesKey & { readonly untilUtc: number },
  nowUtc: number,
): MailboxWatch {
  const begun = watch ?? {
    mailboxId,
    series: [],
    subscription: null,
    place: null,
    newsHeard: 0,
    tend: owedWork('tend', nowUtc),
  };
  if (begun.series.some(same(series))) return begun;
  // The span that is read is fixed: a series that outlasts it needs another, read from the start.
  const place = begun.place !== null && begun.place.untilUtc >= series.untilUtc ? begun.place : null;
  return hearNews({ ...begun, place, series: [...begun.series, { ...series, unread: true }] }, nowUtc);
}

/** Something may have changed in the mailbox: it is looked at soon, or where that failed, when it is tried again. */
export function hearNews(watch: MailboxWatch, nowUtc: number): MailboxWatch {
  const dueAtUtc = watch.tend.attempts > 0 ? watch.tend.dueAtUtc : Math.min(nowUtc, watch.tend.dueAtUtc);
  return { ...watch, newsHeard: watch.newsHeard + 1, tend: { ...watch.tend, dueAtUtc } };
}

/** What a reading of the mailbox's changes says. */
export interface ChangesSeen {
  /** Ids of events and series masters that changed. */
  readonly changedIds: ReadonlySet<string>;
  /** Something was removed, of which no more than an id of its own is told. */
  readonly removals: boolean;
}

/**
 * The changes were read up to a place: series that may be among them are to be read; null for any of them. A place whose
 * span does not hold every series, because one came meanwhile, is of no use.
 */
export function changesRead(watch: MailboxWatch, changes: ChangesSeen | null, place: DeltaPlace): MailboxWatch {
  const concerns = ({ eventId }: SeriesKey) => changes === null || changes.removals || changes.changedIds.has(eventId);
  const series = watch.series.map((each) => ({ ...each, unread: each.unread || concerns(each) }));
  const holdsAll = watch.series.every(({ untilUtc }) => untilUtc <= place.untilUtc);
  return { ...watch, place: holdsAll ? place : null, series };
}

/** The changes of the mailbox cannot be read, as it is gone or out of reach: each of its series is looked at by itself. */
export function mailboxUnread(watch: MailboxWatch): MailboxWatch {
  return { ...watch, place: null, series: watch.series.map((each) => ({ ...each, unread: true })) };
}

/** The series to read from Outlook now: those with news, and those whose time is over, to see that they are done with. */
export function seriesToRead(watch: MailboxWatch, nowUtc: number): readonly WatchedSeries[] {
  return watch.series.filter((each) => each.unread || each.untilUtc <= nowUtc);
}

/** A series was read and has nothing more to be told, or is over and watched no more. */
export function seriesRead(watch: MailboxWatch, key: SeriesKey, over: boolean): MailboxWatch {
  const isIt = same(key);
  const series = over
    ? watch.series.filter((each) => !isIt(each))
    : watch.series.map((each) => (isIt(each) ? { ...each, unread: false } : each));
  return { ...watch, series };
}

/**
 * Given back after it was looked at: due at once where news came meanwhile, soon where a series is to be read again, else
 * with the next sweep or when the subscription is to be renewed.
 */
export function giveBackWatch(watch: MailboxWatch, newsSeen: number, nowUtc: number): MailboxWatch {
  const sweepUtc = nowUtc + (watch.subscription === null ? SWEEP_UNTOLD_MS : SWEEP_MS);
  const restUtc = Math.min(sweepUtc, watch.subscription?.renewFromUtc ?? Infinity);
  const againUtc = seriesToRead(watch, nowUtc).length > 0 ? nowUtc + AGAIN_MS : restUtc;
  return { ...watch, tend: owedWork('tend', watch.newsHeard === newsSeen ? againUtc : nowUtc) };
}

/** Whether looking after the mailbox has failed for so long that a person has to know. */
export function failsForLong({ tend }: MailboxWatch): boolean {
  return tend.attempts >= TOLD_AFTER;
}

/** Whether there is nothing left to watch over, in Outlook or here. */
export function isDone({ series, subscription }: MailboxWatch): boolean {
  return series.length === 0 && subscription === null;
}
