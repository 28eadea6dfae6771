import type { SeniorityOverrides } from '../../api/src/contract/directory';
import type { Directory } from '../../api/src/domain/directory/directory';
import type { DirectoryChange, DirectoryRecord } from '../../api/src/domain/directory/directory-record';
import type { DirectoryPage, DirectorySource, DirectoryStore } from '../../api/src/use-cases/ports/directory-sync';
import { VersionedMap } from './versioned-map';

export interface InMemoryDirectory extends DirectoryStore {
  readonly heads: VersionedMap<Directory>;
  readonly chunks: VersionedMap<readonly DirectoryRecord[]>;
  readonly pages: VersionedMap<readonly DirectoryChange[]>;
}

export function inMemoryDirectory(): InMemoryDirectory {
  const heads = new VersionedMap<Directory>();
  const chunks = new VersionedMap<readonly DirectoryRecord[]>();
  const pages = new VersionedMap<readonly DirectoryChange[]>();
  const overrides = new VersionedMap<SeniorityOverrides>();
  const readHead = () => Promise.resolve(heads.read('head'));
  const readOverrides = () => Promise.resolve(overrides.read('seniority'));
  return {
    heads,
    chunks,
    pages,
    readHead,
    readRecentHead: readHead,
    createHead: (directory) => Promise.resolve(heads.create('head', directory)),
    replaceHead: (directory, etag) => Promise.resolve(heads.replace('head', directory, etag)),
    putChunk: async (version, index, records) => {
      await Promise.resolve(chunks.put(`${version}:${index}`, records));
    },
    readChunk: (version, index) => Promise.resolve(chunks.read(`${version}:${index}`)?.value ?? null),
    removeChunk: (version, index) => Promise.resolve(chunks.remove(`${version}:${index}`)),
    putPage: async (syncId, index, changes) => {
      await Promise.resolve(pages.put(`${syncId}:${index}`, changes));
    },
    readPage: (syncId, index) => Promise.resolve(pages.read(`${syncId}:${index}`)?.value ?? null),
    removePage: (syncId, index) => Promise.resolve(pages.remove(`${syncId}:${index}`)),
    readOverrides,
    readRecentOverrides: readOverrides,
    createOverrides: (value) => Promise.resolve(overrides.create('seniority', value)),
    replaceOverrides: (value, etag) => Promise.resolve(overrides.replace('seniority', value, etag)),
  };
}

/** A directory that answers the pages of a script by cursor; `start` is the cursor of a full read. */
export interface ScriptedSource extends DirectorySource {
  readonly asked: string[];
  pages: Record<string, DirectoryPage | Error>;
  properties: string;
  /** What mailboxes are for by user id; `user` for everybody else, undefined for one that cannot be asked now. */
  purposes: Record<string, string | null | undefined>;
  readonly askedForPurpose: string[];
}

export function scriptedSource(pages: Record<string, DirectoryPage | Error>): ScriptedSource {
  const asked: string[] = [];
  return {
    properties: 'id,displayName',
    asked,
    pages,
    purposes: {},
    askedForPurpose: [],
    readPurposes(ids) {
      this.askedForPurpose.push(...ids);
      const told = new Map<string, string | null>();
      for (const id of ids) {
        const purpose = id in this.purposes ? this.purposes[id] : 'user';
        if (purpose !== undefined) told.set(id, purpose);
      }
      return Promise.resolve(told);
    },
    readPage(cursor) {
      asked.push(cursor ?? 'start');
      const page = this.pages[cursor ?? 'start'];
      if (page === undefined) throw new Error(`The script has no page ${cursor}`);
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
    },
  };
}

/** A page with the changes given; `next` begins with `delta` on the last one. */
export function scriptedPage(changes: readonly DirectoryChange[], next: string): DirectoryPage {
  return {
    kind: 'page',
    changes,
    next: next.startsWith('delta') ? { kind: 'end', deltaLink: next } : { kind: 'page', cursor: next },
  };
}

/** A change that makes a complete, ordinary colleague. */
export function colleague(
  id: string,
  managerId: string | null = null,
  properties: Extract<DirectoryChange, { removed: false }>['properties'] = {},
): DirectoryChange {
  return {
    id,
    removed: false,
    properties: {
      displayName: `Person ${id}`,
      mail: `${id}@contoso.example`,
      jobTitle: 'Engineer',
      department: 'Products',
      accountEnabled: true,
      userType: 'Member',
      country: 'Germany',
      city: 'Berlin',
      preferredLanguage: 'de-DE',
      ...properties,
    },
    ...(managerId !== null && { manager: { kind: 'set' as const, managerId } }),
  };
}
