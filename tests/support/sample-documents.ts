import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { BackedUpDocument } from '../../scripts/backup/manifest';

/** A stored document of some version, as it was written then. */
export type SampleDocument = BackedUpDocument & { readonly file: string };

const folder = path.resolve(__dirname, '../samples/documents');

/** Every sample: `<kind>.<version>.json` holds a list of documents. Together they are one small tenant. */
export function sampleDocuments(): readonly SampleDocument[] {
  return readdirSync(folder).flatMap((file) =>
    BackedUpDocument.array()
      .parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')))
      .map((document) => ({ ...document, file })),
  );
}
