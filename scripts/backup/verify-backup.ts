import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { documentSchemas, upgraded } from '../../api/src/gateways/cosmos/document-schemas';
import { BackupError } from './backup-error';
import { figuresOf, readLines } from './json-lines';
import { BackedUpDocument, Manifest, isOfTenant, manifestFile } from './manifest';

/**
 * Reads a whole backup without writing anything: the checksum of every file, and of every document its shape, its tenant and
 * that this version of the service understands it.
 *
 * @throws BackupError with the file and line at fault.
 */
export async function verifyBackup(folder: string, tenantId: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  if (manifest.tenantId !== tenantId) {
    throw new BackupError(
      `${folder} is of tenant ${manifest.tenantId}, and TENANT_ID is ${tenantId}. Documents belong to their tenant; nothing was written.`,
    );
  }
  await refuseUnnamedFiles(folder, manifest);
  for (const { container, file, ...expected } of manifest.files) {
    const source = path.join(folder, file);
    const found = await figuresOf(source).catch((cause: unknown) => {
      throw new BackupError(`${file} cannot be read. Copy the whole folder again; nothing was written.`, { cause });
    });
    if (found.sha256 !== expected.sha256 || found.bytes !== expected.bytes || found.documents !== expected.documents) {
      throw new BackupError(
        `${file} is not what was backed up: ${found.bytes} bytes and SHA-256 ${found.sha256} instead of ${expected.bytes} and ${expected.sha256}. ` +
          'Copy the folder again; nothing was written.',
      );
    }
    let line = 0;
    for await (const text of readLines(source)) {
      line += 1;
      try {
        const document = parseDocument(text);
        if (documentSchemas[document.kind].container !== container)
          throw new Error(`a ${document.kind} is kept elsewhere`);
        if (!isOfTenant(document.pk, tenantId)) throw new Error('a document of another tenant');
        upgraded(documentSchemas[document.kind], document);
      } catch (cause) {
        const reason =
          cause instanceof z.ZodError ? z.prettifyError(cause) : cause instanceof Error ? cause.message : '';
        throw new BackupError(`${file}, line ${line}: ${reason}. Nothing was written.`, { cause });
      }
    }
  }
  return manifest;
}

/** A manifest that lost a line would restore a part of the tenant without a word. */
async function refuseUnnamedFiles(folder: string, { files }: Manifest): Promise<void> {
  const named = new Set(files.map(({ file }) => file));
  const unnamed = (await readdir(folder)).filter((file) => file.endsWith('.jsonl') && !named.has(file));
  if (unnamed.length > 0) {
    throw new BackupError(
      `${manifestFile} does not name ${unnamed.join(', ')}. Copy the folder again; nothing was written.`,
    );
  }
}

/** @throws where the line is not a document of the service. */
export function parseDocument(line: Buffer): BackedUpDocument {
  return BackedUpDocument.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line)));
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, manifestFile);
  try {
    return Manifest.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    throw new BackupError(
      `${file} is missing or is not the manifest of a backup. A backup that was interrupted has none: make it again.`,
      { cause },
    );
  }
}
