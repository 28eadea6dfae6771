import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Container } from '@azure/cosmos';
import { type ContainerName, containerNames } from '../../api/src/gateways/cosmos/database';
import { BackupError } from './backup-error';
import { writeJsonLines } from './json-lines';
import { type Manifest, manifestFile } from './manifest';
import { tenantDocuments } from './tenant-documents';

/**
 * Copies every document of a tenant into an empty folder: a file of JSON lines for each container, then the manifest with
 * their checksums. An interruption leaves no manifest.
 *
 * @throws BackupError where the folder is not empty.
 */
export async function backupTenant(
  containers: Readonly<Record<ContainerName, Container>>,
  tenantId: string,
  folder: string,
  nowUtc: number,
): Promise<Manifest> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) {
    throw new BackupError(`${folder} is not empty. Name a new folder; nothing was written.`);
  }
  const files: Manifest['files'] = [];
  for (const container of containerNames) {
    const file = `${container}.jsonl`;
    const figures = await writeJsonLines(path.join(folder, file), tenantDocuments(containers[container], tenantId));
    files.push({ container, file, ...figures });
  }
  const createdAtUtc = new Date(nowUtc).toISOString();
  const manifest: Manifest = { format: 'vice-versa-backup-1', tenantId, createdAtUtc, files };
  const target = path.join(folder, manifestFile);
  await writeFile(`${target}.new`, `${JSON.stringify(manifest, null, 2)}\n`);
  await rename(`${target}.new`, target);
  return manifest;
}
