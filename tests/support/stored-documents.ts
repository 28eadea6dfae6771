import type { TokenCredential } from '@azure/identity';
import { containerNames, openDatabase } from '../../api/src/gateways/cosmos/database';

interface Stored {
  readonly id: string;
  readonly pk: string;
  readonly body: object;
  readonly _etag: string;
}

/** Everything that is stored, by container, partition and id. */
export type Snapshot = ReadonlyMap<string, Stored>;

/** The stored documents behind the API, read and put back without it. */
export interface StoredDocuments {
  read(): Promise<Snapshot>;
  /** Changes the value of the one document whose id ends so. */
  change(idEnding: string, change: (body: object) => object): Promise<void>;
  /** Puts the store back to an earlier state, with new ETags. */
  restore(earlier: Snapshot): Promise<void>;
}

/** What of the store differs, as `container/partition/id`. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => !isSame(before.get(id), after.get(id))).sort();
}

/** A document that was put back has another ETag and the same value. */
function isSame(one: Stored | undefined, other: Stored | undefined): boolean {
  return one?._etag === other?._etag || JSON.stringify(one?.body) === JSON.stringify(other?.body);
}

const noIdentity: TokenCredential = { getToken: () => Promise.resolve(null) };

export function openStoredDocuments(settings: Readonly<Record<string, string>>): StoredDocuments {
  const containers = openDatabase({
    endpoint: settings['COSMOS_ENDPOINT'] ?? '',
    database: settings['COSMOS_DATABASE'] ?? '',
    credential: noIdentity,
    emulatorKey: settings['COSMOS_EMULATOR_KEY'] ?? null,
  });
  const read = async (): Promise<Snapshot> => {
    const found = await Promise.all(
      containerNames.map(async (name) => {
        const { resources } = await containers[name].items.readAll<Stored>().fetchAll();
        return resources.map((document) => [`${name}/${document.pk}/${document.id}`, document] as const);
      }),
    );
    return new Map(found.flat());
  };
  return {
    read,
    async change(idEnding, change) {
      const places = [...(await read())].filter(([place]) => place.endsWith(idEnding));
      const [found] = places;
      if (found === undefined || places.length > 1) throw new Error(`${places.length} documents end with ${idEnding}`);
      const [place, document] = found;
      const name = containerNames.find((one) => place.startsWith(`${one}/`)) ?? 'pairings';
      await containers[name].items.upsert({ ...document, body: change(document.body) });
    },
    async restore(earlier) {
      const now = await read();
      for (const place of differences(earlier, now)) {
        const name = containerNames.find((one) => place.startsWith(`${one}/`));
        if (name === undefined) throw new Error(`No container holds ${place}`);
        const [before, after] = [earlier.get(place), now.get(place)];
        if (before !== undefined) await containers[name].items.upsert(before);
        else if (after !== undefined) await containers[name].item(after.id, after.pk).delete();
      }
    },
  };
}
