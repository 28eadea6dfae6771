import { ResponseType } from '@microsoft/microsoft-graph-client';
import type { PhotoGateway } from '../../use-cases/ports/photos';
import type { Graph } from './client';

/** Pictures kept in memory; a picture of this size weighs about 3 KB. */
const MOST_KEPT = 500;

/** Larger pictures than this would crowd the words out of a card. */
const LARGEST_BYTES = 8_000;

/** Reads the smallest picture of a person. A card is worth more than its pictures, so one that cannot be read is left out. */
export function createPhotoGateway(graph: Graph): PhotoGateway {
  const kept = new Map<string, string | null>();
  return {
    async read(personId) {
      const known = kept.get(personId);
      if (known !== undefined) return known;
      const photo = await readPhoto(graph, personId);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(personId, photo);
      return photo;
    },
  };
}

async function readPhoto(graph: Graph, personId: string): Promise<string | null> {
  try {
    const answer: unknown = await graph.client
      .api(`/users/${encodeURIComponent(personId)}/photos/48x48/$value`)
      .responseType(ResponseType.ARRAYBUFFER)
      .get();
    if (!(answer instanceof ArrayBuffer)) return null;
    const bytes = Buffer.from(answer);
    const type = imageType(bytes);
    return type === null || bytes.length > LARGEST_BYTES ? null : `data:${type};base64,${bytes.toString('base64')}`;
  } catch {
    return null;
  }
}

/** By the first bytes, for only these two are shown everywhere. */
function imageType(bytes: Buffer): 'image/png' | 'image/jpeg' | null {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  return bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xd8])) ? 'image/jpeg' : null;
}
