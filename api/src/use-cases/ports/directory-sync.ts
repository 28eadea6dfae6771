import type { SeniorityOverrides } from '../../contract/directory';
import type { Directory } from '../../domain/directory/directory';
import type { DirectoryChange, DirectoryRecord } from '../../domain/directory/directory-record';
import type { Created, Replaced, Versioned } from './store';

/** One page of the directory's users, or the news that the place to read on from is forgotten. */
export type DirectoryPage =
  | {
      readonly kind: 'page';
      readonly changes: readonly DirectoryChange[];
      readonly next:
        { readonly kind: 'page'; readonly cursor: string } | { readonly kind: 'end'; readonly deltaLink: string };
    }
  | { readonly kind: 'expired' };

/** The directory of the tenant, read as pages of changes. */
export interface DirectorySource {
  /** The properties that pages carry, as one comparable text. */
  readonly properties: string;
  /** Null: the first page of everything. Otherwise a cursor or delta link of an earlier page. */
  readPage(cursor: string | null): Promise<DirectoryPage>;
  /**
   * What the mailboxes of these users are for: `user`, `shared`, `room`, `equipment` or another word of Exchange, null for one
   * that does not tell. Who is missing could not be asked now.
   */
  readPurposes(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
}

/** What is kept of the directory. Chunks and pages are written once and never edited; writing one again is safe. */
export interface DirectoryStore {
  readHead(): Promise<Versioned<Directory> | null>;
  /** As `readHead`, up to two seconds old where another instance wrote; own writes are seen at once. */
  readRecentHead(): Promise<Versioned<Directory> | null>;
  createHead(directory: Directory): Promise<Created<Directory>>;
  replaceHead(directory: Directory, etag: string): Promise<Replaced<Directory>>;

  putChunk(version: string, index: number, records: readonly DirectoryRecord[]): Promise<void>;
  /** Null where the chunk is gone. */
  readChunk(version: string, index: number): Promise<readonly DirectoryRecord[] | null>;
  removeChunk(version: string, index: number): Promise<void>;

  putPage(syncId: string, index: number, changes: readonly DirectoryChange[]): Promise<void>;
  readPage(syncId: string, index: number): Promise<readonly DirectoryChange[] | null>;
  removePage(syncId: string, index: number): Promise<void>;

  readOverrides(): Promise<Versioned<SeniorityOverrides> | null>;
  /** As `readOverrides`, with the same leeway as `readRecentHead`. */
  readRecentOverrides(): Promise<Versioned<SeniorityOverrides> | null>;
  createOverrides(overrides: SeniorityOverrides): Promise<Created<SeniorityOverrides>>;
  replaceOverrides(overrides: SeniorityOverrides, etag: string): Promise<Replaced<SeniorityOverrides>>;
}
