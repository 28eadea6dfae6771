import { z } from 'zod';
import { containerNames } from '../../api/src/gateways/cosmos/database';
import { documentSchemas, type DocumentKindName } from '../../api/src/gateways/cosmos/document-schemas';

export const manifestFile = 'manifest.json';

/** What a backup holds, written last: a folder without it is no backup. */
export const Manifest = z.strictObject({
  format: z.literal('vice-versa-backup-1'),
  tenantId: z.string().min(1),
  createdAtUtc: z.iso.datetime(),
  files: z
    .array(
      z.strictObject({
        container: z.enum(containerNames),
        file: z.string().regex(/^[a-z]+\.jsonl$/u),
        documents: z.int().min(0),
        bytes: z.int().min(0),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      }),
    )
    .min(1)
    .refine((files) => new Set(files.map(({ container }) => container)).size === files.length, {
      message: 'must name each container once',
    }),
});
export type Manifest = z.infer<typeof Manifest>;

/** One line of a file: a stored document without what Cosmos DB itself adds. */
export const BackedUpDocument = z.strictObject({
  id: z.string().min(1).max(1_023),
  pk: z.string().min(1),
  kind: z.enum(Object.keys(documentSchemas) as [DocumentKindName, ...DocumentKindName[]], {
    error: 'a kind of document that this version does not know',
  }),
  schemaVersion: z.int().min(1),
  writeId: z.string().optional(),
  body: z.record(z.string(), z.unknown()),
});
export type BackedUpDocument = z.infer<typeof BackedUpDocument>;

/** Whether a partition belongs to a tenant: it is the tenant's id, or begins with it and a bar. */
export const isOfTenant = (pk: string, tenantId: string): boolean => pk === tenantId || pk.startsWith(`${tenantId}|`);
