import path from 'node:path';
import type { Container } from '@azure/cosmos';
import { type ContainerName, containerNames } from '../../api/src/gateways/cosmos/database';
import { documentSchemas, presentVersion, upgraded } from '../../api/src/gateways/cosmos/document-schemas';
import { isStatus } from '../../api/src/gateways/cosmos/cosmos-failure';
import { persistently } from '../../api/src/gateways/cosmos/persistently';
import { BackupError } from './backup-error';
import { readLines } from './json-lines';
import type { BackedUpDocument, Manifest } from './manifest';
import { isEmpty } from './tenant-documents';
import { parseDocument, verifyBackup } from './verify-backup';

/** Documents written at one time: enough to hide the way to the account, few enough not to be throttled for long. */
const parallel = 20;

export interface RestoreOptions {
  readonly folder: string;
  readonly tenantId: string;
  /** Write over documents of the same id in an account that is not empty; others stay, and so does every line of the audit log. */
  readonly overwrite: boolean;
}

/**
 * Writes a backup into the containers, each document in the present version of its kind. Everything is verified before the
 * first write; doing it again after an interruption (with `overwrite`) writes the same documents again.
 *
 * @throws BackupError where the backup is damaged, of another tenant or of a newer version, or the account is not empty.
 */
export async function restoreTenant(
  containers: Readonly<Record<ContainerName, Container>>,
  { folder, tenantId, overwrite }: RestoreOptions,
): Promise<Manifest> {
  const manifest = await verifyBackup(folder, tenantId);
  if (!overwrite) {
    for (const name of containerNames) {
      if (await isEmpty(containers[name])) continue;
      throw new BackupError(
        `The container ${name} is not empty. Restore into an empty account, or add --overwrite to write over documents of the same id. Nothing was written.`,
      );
    }
  }
  for (const { container, file } of manifest.files) {
    let batch: BackedUpDocument[] = [];
    const flush = async () => {
      await Promise.all(batch.map((document) => write(containers[container], document)));
      batch = [];
    };
    for await (const line of readLines(path.join(folder, file))) {
      batch.push(parseDocument(line));
      if (batch.length === parallel) await flush();
    }
    await flush();
  }
  return manifest;
}

async function write(container: Container, document: BackedUpDocument): Promise<void> {
  const schema = documentSchemas[document.kind];
  const { id, pk, kind } = document;
  const present = { id, pk, kind, schemaVersion: presentVersion(schema), body: upgraded(schema, document) };
  // A line of the audit log is never written over, whoever asks for it; nor would the service's own role let it.
  if (kind === 'audit') return createIfAbsent(container, present);
  await persistently((abortSignal) => container.items.upsert(present, { abortSignal }));
}

async function createIfAbsent(container: Container, document: BackedUpDocument): Promise<void> {
  try {
    await persistently((abortSignal) => container.items.create(document, { abortSignal }));
  } catch (error) {
    if (!isStatus(error, 409)) throw error;
  }
}
