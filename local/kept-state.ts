import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** State that cannot be used; the message says what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

/** What a local tenant keeps between starts, beside the documents of the embedded Cosmos DB. */
export interface KeptState {
  readonly organisation: string;
  /** The version of the organisation that the directory was last made to follow. */
  readonly organisationVersion?: string;
  readonly clockOffsetMs: number;
  readonly tenant: unknown;
  /** Absent in state from before there were chats. */
  readonly chats?: unknown;
  /** Ids of the programs that the colleagues have joined; absent in state from before it was remembered. */
  readonly joinedPrograms?: readonly string[];
}

/** The kept state; null where there is none. @throws StateError where it is that of another organisation. */
export async function readState(folder: string, organisation: string): Promise<KeptState | null> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(path.join(folder, 'tenant.json'), 'utf8').catch(() => null);
  if (text === null) {
    // Documents without the tenant that they speak of are of no use.
    await rm(path.join(folder, 'cosmos.jsonl'), { force: true });
    return null;
  }
  const state = JSON.parse(text) as KeptState;
  if (state.organisation !== organisation) throw stateOfAnother(folder, state.organisation);
  return state;
}

/** Refuses state that speaks of other people. */
export function stateOfAnother(folder: string, organisation: string): StateError {
  return new StateError(
    `${folder} keeps the state of another organisation (${organisation}). Add --fresh to forget it, or --data DIR to keep both.`,
  );
}

/** Writes beside the file and renames: an interruption leaves the last whole state. */
export async function writeState(folder: string, state: KeptState): Promise<void> {
  const file = path.join(folder, 'tenant.json');
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

/** Forgets what was kept. */
export async function forgetState(folder: string): Promise<void> {
  for (const file of ['tenant.json', 'cosmos.jsonl']) await rm(path.join(folder, file), { force: true });
}
