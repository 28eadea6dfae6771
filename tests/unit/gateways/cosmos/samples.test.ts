import {
  documentSchemas,
  presentVersion,
  type DocumentKindName,
} from '../../../../api/src/gateways/cosmos/document-schemas';
import { sampleDocuments } from '../../../support/sample-documents';

const kinds = Object.keys(documentSchemas) as DocumentKindName[];

test.each(kinds)('every version of %s has a sample', (kind) => {
  const versions = new Set(
    sampleDocuments()
      .filter((document) => document.kind === kind)
      .map(({ schemaVersion }) => schemaVersion),
  );
  const expected = Array.from({ length: presentVersion(documentSchemas[kind]) }, (_, index) => index + 1);
  expect([...versions].sort()).toEqual(expected);
});

test('each sample is in the file that its kind and version name', () => {
  for (const { file, kind, schemaVersion } of sampleDocuments()) expect(file).toBe(`${kind}.${schemaVersion}.json`);
});
