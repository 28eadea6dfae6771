import { accepted, refused, type Outcome } from '../refusal';
import { giveBackFailed, owedWork, type OwedWork } from '../work/owed-work';

/** A complete reading of the directory, stored as immutable chunks. */
export interface Snapshot {
  /** Names the chunks; a new one for each finished sync. */
  readonly version: string;
  readonly chunks: number;
  /** User objects held, people or not. */
  readonly records: number;
  readonly people: number;
  /** People whose stated manager is excluded, see `selectPeople`. */
  readonly bridged: number;
  readonly syncedAtUtc: number;
  /** Where the next sync asks for changes. */
  readonly deltaLink: string;
  /** The properties that were read: with others, the delta link is of no use. */
  readonly properties: string;
  /** User objects that this sync removed. */
  readonly removed: number;
}

/** A sync on its way. Pages are kept as they come, so that a crash loses at most one of them. */
export interface Sync {
  /** Names the pages kept so far. */
  readonly id: string;
  readonly startedAtUtc: number;
  /** `changes`: on top of the current snapshot. */
  readonly mode: 'full' | 'changes';
  /** Where the next page is; null for the very first one of a full read. */
  readonly cursor: string | null;
  readonly pages: number;
  readonly recordsRead: number;
  /** Known once the last page is read. */
  readonly deltaLink: string | null;
}

/** Chunks or pages that nobody needs any more. */
export interface Retired {
  readonly kind: 'chunks' | 'pages';
  /** Version or sync id. */
  readonly name: string;
  readonly count: number;
  /** Readers that still hold the version have finished by then. */
  readonly deletableAtUtc: number;
}

export type DirectoryWork = OwedWork<'read-pages' | 'build-snapshot' | 'delete-retired' | 'review-pairings'>;

/** How far the pairings are held against the current snapshot; an empty program id stands before the first. */
export interface ReviewPlace {
  readonly programId: string;
  readonly continuation: string | null;
  /** What went wrong with pairings on the way, for the lead to read; absent where nothing did. */
  readonly failed?: string;
  /** How often the review came to its end with pairings that failed. */
  readonly rounds?: number;
}

/** The aggregate: which snapshot counts, the sync on its way, and the work still owed. One document. */
export interface Directory {
  readonly current: Snapshot | null;
  readonly sync: Sync | null;
  readonly syncsStarted: number;
  readonly retired: readonly Retired[];
  /** Null while no review of the pairings is owed. */
  readonly review: ReviewPlace | null;
  readonly pending: readonly DirectoryWork[];
}

/** How long replaced chunks stay for readers that began before. */
const RETIREMENT_MS = 10 * 60_000;

export const emptyDirectory: Directory = {
  current: null,
  sync: null,
  syncsStarted: 0,
  retired: [],
  review: null,
  pending: [],
};

/**
 * Starts a sync: changes only where a delta link for these very properties is known. A sync on its way goes on, and one
 * that is parked is taken up where it stopped: there is never more than one.
 */
export function requestSync(directory: Directory, properties: string, nowUtc: number): Directory {
  if (directory.sync !== null) return { ...directory, pending: directory.pending.map((work) => unpark(work, nowUtc)) };
  const { current } = directory;
  const deltaLink = current !== null && current.properties === properties ? current.deltaLink : null;
  return startReading(directory, deltaLink, nowUtc);
}

/** Records a page that is kept; the last one leads to building. */
export function pageRead(
  directory: Directory,
  page: {
    readonly records: number;
    readonly next: { kind: 'page'; cursor: string } | { kind: 'end'; deltaLink: string };
  },
  nowUtc: number,
): Outcome<Directory> {
  const { sync } = directory;
  if (sync === null) return noSync();
  const read: Sync = { ...sync, pages: sync.pages + 1, recordsRead: sync.recordsRead + page.records };
  if (page.next.kind === 'page') return accepted({ ...directory, sync: { ...read, cursor: page.next.cursor } });
  return accepted({
    ...directory,
    sync: { ...read, deltaLink: page.next.deltaLink },
    pending: [...without(directory, 'read-pages'), owedWork('build-snapshot', nowUtc)],
  });
}

/** The directory forgot the place where the sync was (410): everything is read afresh, and no page is mixed in. */
export function cursorExpired(directory: Directory, nowUtc: number): Outcome<Directory> {
  if (directory.sync === null) return noSync();
  const retired = retire(directory, { kind: 'pages', name: directory.sync.id, count: directory.sync.pages }, nowUtc);
  return accepted(startReading({ ...retired, pending: without(retired, 'read-pages') }, null, nowUtc));
}

/**
 * Makes the new snapshot count, in one step with the end of the sync and with the review of the pairings that follows;
 * what it replaces is deleted later.
 */
export function snapshotBuilt(
  directory: Directory,
  built: Omit<Snapshot, 'syncedAtUtc' | 'deltaLink'>,
  nowUtc: number,
): Outcome<Directory> {
  const { sync, current } = directory;
  if (sync === null || sync.deltaLink === null) return noSync();
  const flipped: Directory = {
    ...directory,
    current: { ...built, syncedAtUtc: nowUtc, deltaLink: sync.deltaLink },
    sync: null,
    review: { programId: '', continuation: null },
    pending: [
      ...directory.pending.filter(({ kind }) => kind !== 'build-snapshot' && kind !== 'review-pairings'),
      owedWork('review-pairings', nowUtc),
    ],
  };
  const withoutPages = retire(flipped, { kind: 'pages', name: sync.id, count: sync.pages }, nowUtc);
  if (current === null) return accepted(withoutPages);
  return accepted(retire(withoutPages, { kind: 'chunks', name: current.version, count: current.chunks }, nowUtc));
}

/** Forgets what was deleted. */
export function retiredDeleted(directory: Directory, deleted: readonly Retired[], nowUtc: number): Directory {
  const gone = new Set(deleted.map((item) => item.name));
  const retired = directory.retired.filter((item) => !gone.has(item.name));
  const due = retired.length === 0 ? [] : [owedWork('delete-retired' as const, nextDeletion(retired, nowUtc))];
  return { ...directory, retired, pending: [...without(directory, 'delete-retired'), ...due] };
}

/** The review came this far and goes on there; null where it is done. */
export function reviewProgressed(directory: Directory, reached: ReviewPlace | null, nowUtc: number): Directory {
  const others = without(directory, 'review-pairings');
  return reached === null
    ? { ...directory, review: null, pending: others }
    : { ...directory, review: reached, pending: [...others, owedWork('review-pairings' as const, nowUtc)] };
}

/**
 * The review came to its end, but some pairings could not be held against the chart. It begins once more a while later, and
 * waits for a person or for the next sync where that was in vain too often.
 */
export function reviewIncomplete(
  directory: Directory,
  { rounds = 0 }: ReviewPlace,
  error: string,
  nowUtc: number,
): Directory {
  const owed = { ...owedWork('review-pairings' as const, nowUtc), attempts: rounds };
  return {
    ...directory,
    review: { programId: '', continuation: null, rounds: rounds + 1 },
    pending: [...without(directory, 'review-pairings'), giveBackFailed(owed, error, nowUtc)],
  };
}

/** Replaces one piece of work by a later stage of it. */
export function withWork(directory: Directory, work: DirectoryWork): Directory {
  return { ...directory, pending: directory.pending.map((owed) => (owed.kind === work.kind ? work : owed)) };
}

function startReading(directory: Directory, deltaLink: string | null, nowUtc: number): Directory {
  const number = directory.syncsStarted + 1;
  return {
    ...directory,
    syncsStarted: number,
    sync: {
      id: `sync-${number}`,
      startedAtUtc: nowUtc,
      mode: deltaLink === null ? 'full' : 'changes',
      cursor: deltaLink,
      pages: 0,
      recordsRead: 0,
      deltaLink: null,
    },
    pending: [...directory.pending, owedWork('read-pages', nowUtc)],
  };
}

function retire(directory: Directory, item: Omit<Retired, 'deletableAtUtc'>, nowUtc: number): Directory {
  if (item.count === 0) return directory;
  const retired = [...directory.retired, { ...item, deletableAtUtc: nowUtc + RETIREMENT_MS }];
  const owed = directory.pending.some((work) => work.kind === 'delete-retired');
  const pending = owed
    ? directory.pending
    : [...directory.pending, owedWork('delete-retired' as const, nowUtc + RETIREMENT_MS)];
  return { ...directory, retired, pending };
}

function nextDeletion(retired: readonly Retired[], nowUtc: number): number {
  return Math.max(nowUtc, Math.min(...retired.map((item) => item.deletableAtUtc)));
}

function unpark(work: DirectoryWork, nowUtc: number): DirectoryWork {
  return work.parked ? owedWork(work.kind, nowUtc) : work;
}

function without(directory: Directory, kind: DirectoryWork['kind']): readonly DirectoryWork[] {
  return directory.pending.filter((work) => work.kind !== kind);
}

function noSync(): Outcome<Directory> {
  return refused('wrong-state', 'This sync has ended already.');
}
