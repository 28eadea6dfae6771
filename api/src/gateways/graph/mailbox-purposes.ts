import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { DirectorySource } from '../../use-cases/ports/directory-sync';
import type { Graph } from './client';

const Settings = z.object({ userPurpose: z.string().nullish() });

/** There is no mailbox, or the service may not look at its settings. */
const notTold = new Set([403, 404]);

/** Reads what mailboxes are for, many in one batch, and nothing else of their settings. */
export function createPurposeReader(graph: Graph): DirectorySource['readPurposes'] {
  return async (ids) => {
    const asked = await Promise.all(ids.map(async (id) => [id, await readPurpose(graph, id)] as const));
    return new Map(asked.filter((each): each is readonly [string, string | null] => each[1] !== undefined));
  };
}

/** Null where it will not be told, undefined where Graph could not answer now. */
async function readPurpose(graph: Graph, id: string): Promise<string | null | undefined> {
  try {
    const url = `/users/${encodeURIComponent(id)}/mailboxSettings?$select=userPurpose`;
    return Settings.parse(await graph.client.api(url).get()).userPurpose ?? null;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return notTold.has(error.statusCode) ? null : undefined;
  }
}
