import type { ContainerName } from './database';

/** The value of a stored document, of whatever version. */
export type StoredBody = Readonly<Record<string, unknown>>;

/** Makes a value of the next version out of one version's value; loses nothing, invents nothing. */
export type Upgrade = (body: StoredBody) => StoredBody;

/** Where a kind of document is kept, and how its older versions become the present one. */
export interface DocumentSchema {
  readonly container: ContainerName;
  /** The first one makes version 2 out of version 1, and so on: the present version is one more than there are upgrades. */
  readonly upgrades: readonly Upgrade[];
}

/**
 * Every kind of document. A change of what is stored adds an upgrade here and a sample of the new version in
 * `tests/samples/documents`; the samples of older versions stay for good. What queries ask for must be there in the older versions
 * too, because a query sees documents as they are stored.
 */
export const documentSchemas = {
  directory: { container: 'directory', upgrades: [] },
  chunk: { container: 'directory', upgrades: [] },
  page: { container: 'directory', upgrades: [] },
  overrides: { container: 'directory', upgrades: [] },
  program: { container: 'programs', upgrades: [withSpread, withUnsureLevels] },
  participant: { container: 'participants', upgrades: [] },
  pairing: { container: 'pairings', upgrades: [] },
  round: { container: 'rounds', upgrades: [] },
  part: { container: 'rounds', upgrades: [] },
  wishes: { container: 'rounds', upgrades: [] },
  delegation: { container: 'people', upgrades: [] },
  audit: { container: 'audit', upgrades: [] },
  'feed-settings': { container: 'people', upgrades: [] },
  'feed-ledger': { container: 'people', upgrades: [] },
  contact: { container: 'contacts', upgrades: [] },
  watch: { container: 'mailboxes', upgrades: [] },
} as const satisfies Readonly<Record<string, DocumentSchema>>;

export type DocumentKindName = keyof typeof documentSchemas;

/** The version in which documents are written. */
export function presentVersion({ upgrades }: DocumentSchema): number {
  return upgrades.length + 1;
}

/** A document that only a newer version of the service understands. */
export class NewerDocument extends Error {
  override readonly name = 'NewerDocument';
}

/**
 * The value of a stored document in the present version.
 *
 * @throws NewerDocument where a newer version of the service wrote it: nothing may be read out of it, nothing written over it.
 */
export function upgraded(
  schema: DocumentSchema,
  stored: { readonly id: string; readonly schemaVersion: number; readonly body: StoredBody },
): StoredBody {
  const present = presentVersion(schema);
  const { id, schemaVersion, body } = stored;
  if (!Number.isInteger(schemaVersion) || schemaVersion < 1 || schemaVersion > present) {
    throw new NewerDocument(
      `The document ${id} has schema version ${schemaVersion}; this version of Vice Versa knows 1 to ${present}. ` +
        'Deploy the version that wrote it, or a newer one. Nothing was changed.',
    );
  }
  return schema.upgrades.slice(schemaVersion - 1).reduce((value, upgrade) => upgrade(value), body);
}

/** Version 2 of a program: its lead chooses how sessions are spread. What old programs are given here must never change. */
function withSpread(body: StoredBody): StoredBody {
  const { settings } = body;
  if (typeof settings !== 'object') return body;
  const lunch = { lunchStartMinutes: 720, lunchMinutes: 60 };
  const spread = { ...lunch, maxSessionsPerDay: 1, maxSessionsPerWeek: 2, maxTeamAwayPercent: 35 };
  return { ...body, settings: { ...settings, spread } };
}

/**
 * Version 3 of a program: its lead chooses whether levels have to be sure. Old programs took people as they were placed, and go on
 * so. What they are given here must never change.
 */
function withUnsureLevels(body: StoredBody): StoredBody {
  const { settings } = body;
  if (!isObject(settings) || !isObject(settings['rules'])) return body;
  return { ...body, settings: { ...settings, rules: { ...settings['rules'], requireSureLevels: false } } };
}

function isObject(value: unknown): value is StoredBody {
  return typeof value === 'object' && value !== null;
}
