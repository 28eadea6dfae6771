import type { Snapshot } from '../../domain/directory/directory';
import type { OrgReader, OrgView } from '../ports/directory';
import type { DirectoryStore } from '../ports/directory-sync';
import { buildOrgView, readOrgBase, type OrgBase } from './build-org-view';

/**
 * Reads the org chart as last synced. It is loaded and assessed once for each version of the snapshot and of the lead's
 * corrections, and shared by all who ask meanwhile; a cheap look at the head tells when either has changed.
 */
export function createOrgReader(store: DirectoryStore): OrgReader {
  let base: { readonly version: string; readonly loaded: Promise<OrgBase | null> } | null = null;
  let view: { readonly version: string; readonly built: Promise<OrgView | null> } | null = null;

  const loadBase = (snapshot: Snapshot): Promise<OrgBase | null> => {
    if (base?.version === snapshot.version) return base.loaded;
    const before = base?.loaded ?? Promise.resolve(null);
    const loaded = before.catch(() => null).then((known) => readOrgBase(store, snapshot, known));
    base = { version: snapshot.version, loaded };
    return loaded;
  };

  const viewOf = async (readHead: DirectoryStore['readHead']): Promise<OrgView | null | 'gone'> => {
    const [head, overrides] = await Promise.all([readHead(), store.readRecentOverrides()]);
    const snapshot = head?.value.current ?? null;
    if (snapshot === null) return null;
    const version = `${snapshot.version} ${overrides?.etag ?? 'as assessed'}`;
    if (view?.version !== version) {
      const built = loadBase(snapshot).then(
        (loaded) => loaded && buildOrgView(version, loaded, overrides?.value ?? null),
      );
      view = { version, built };
    }
    const { built } = view;
    const forget = () => {
      base = null;
      view = null;
    };
    try {
      const answer = await built;
      if (answer === null) forget();
      return answer ?? 'gone';
    } catch (error) {
      forget();
      throw error;
    }
  };

  return {
    async current() {
      const seen = await viewOf(() => store.readRecentHead());
      if (seen !== 'gone') return seen;
      // The head was a moment old and its chunks are deleted by now: the fresh one names chunks that stand.
      const again = await viewOf(() => store.readHead());
      if (again !== 'gone') return again;
      throw new Error('Chunks of the current org chart are missing from the store. Sync the directory again.');
    },
  };
}
