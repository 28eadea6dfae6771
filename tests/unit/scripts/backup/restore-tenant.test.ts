import { appendFile, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Container } from '@azure/cosmos';
import { createParticipantStore } from '../../../../api/src/gateways/cosmos/participant-store';
import { createProgramStore } from '../../../../api/src/gateways/cosmos/program-store';
import { type ContainerName, containerNames } from '../../../../api/src/gateways/cosmos/database';
import { documentSchemas, presentVersion, type StoredBody } from '../../../../api/src/gateways/cosmos/document-schemas';
import { backupTenant } from '../../../../scripts/backup/backup-tenant';
import { figuresOf } from '../../../../scripts/backup/json-lines';
import { Manifest } from '../../../../scripts/backup/manifest';
import { restoreTenant } from '../../../../scripts/backup/restore-tenant';
import { type CosmosDatabases, startCosmosDatabases } from '../../../support/cosmos-database';
import { makeParticipant, makeProgram } from '../../../support/make-program';

type Containers = Readonly<Record<ContainerName, Container>>;

let cosmos: CosmosDatabases;
let full: Containers;
let folder: string;
let made = 0;

beforeAll(async () => {
  cosmos = await startCosmosDatabases();
  full = await cosmos.make('full');
  const programs = createProgramStore(full.programs, 'tenant');
  const participants = createParticipantStore(full.participants, 'tenant');
  for (let index = 0; index < 3; index += 1) {
    const settings = { ...makeProgram().settings, name: `Line\u2028separator ${index}` };
    await programs.create({ ...makeProgram(), id: `program-${index}`, settings });
  }
  for (let index = 0; index < 250; index += 1) {
    await participants.create({ ...makeParticipant({ personId: `person-${index}` }), programId: 'program-1' });
  }
  await createProgramStore(full.programs, 'tenant-two').create({ ...makeProgram(), id: 'of-another-tenant' });
});
afterAll(() => cosmos.stop());

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-backup-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const empty = () => cosmos.make(`empty-${made++}`);
const backup = () => backupTenant(full, 'tenant', folder, Date.UTC(2026, 0, 8));
const restore = (into: Containers, overwrite = false, tenantId = 'tenant') =>
  restoreTenant(into, { folder, tenantId, overwrite });

/** Every document of a tenant, as the service sees it. */
async function contents(containers: Containers): Promise<string[]> {
  const found: string[] = [];
  for (const name of containerNames) {
    const query = 'SELECT c.id, c.pk, c.kind, c.schemaVersion, c.body FROM c';
    const { resources } = await containers[name].items.query<{ pk: string }>(query).fetchAll();
    found.push(...resources.map((document) => JSON.stringify([name, document])));
  }
  return found.filter((text) => !text.includes('tenant-two')).sort();
}

/** Changes one byte of a file, and leaves its length. */
async function damage(file: string): Promise<void> {
  const bytes = await readFile(path.join(folder, file));
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  await writeFile(path.join(folder, file), bytes);
}

/** Replaces text in a file and in its manifest, as somebody would who wants it to be believed. */
async function forge(file: string, from: string, to: string): Promise<void> {
  const source = path.join(folder, file);
  await writeFile(source, (await readFile(source, 'utf8')).replace(from, to));
  const manifest = Manifest.parse(JSON.parse(await readFile(path.join(folder, 'manifest.json'), 'utf8')));
  const figures = await figuresOf(source);
  const files = manifest.files.map((each) => (each.file === file ? { ...each, ...figures } : each));
  await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, files }));
}

test('what is backed up comes back as it was, in an empty account, and no other tenant with it', async () => {
  const { files } = await backup();
  expect(files.find(({ container }) => container === 'participants')?.documents).toBe(250);
  const target = await empty();
  await restore(target);
  expect(await contents(target)).toEqual(await contents(full));
  expect(await createProgramStore(target.programs, 'tenant-two').list()).toEqual([]);
});

test('an account that is not empty is refused, unless told; then it is written over', async () => {
  await backup();
  const target = await empty();
  await createProgramStore(target.programs, 'tenant').create({ ...makeProgram(), id: 'program-0', state: 'closed' });
  const before = await contents(target);
  await expect(restore(target)).rejects.toThrow(/programs is not empty.*--overwrite.*Nothing was written/u);
  expect(await contents(target)).toEqual(before);
  await restore(target, true);
  expect(await contents(target)).toEqual(await contents(full));
});

test('a line of the audit log is not written over, whatever the backup says, and one that is missing comes back', async () => {
  const line = (id: string, target: string) => ({
    id: `audit:${id}`,
    pk: 'tenant|2026-01',
    kind: 'audit',
    schemaVersion: 1,
    body: { id, target },
  });
  await full.audit.items.upsert(line('kept', 'as it was'));
  await full.audit.items.upsert(line('lost', 'as it was'));
  await backup();
  const target = await empty();
  await target.audit.items.create(line('kept', 'as it is'));
  await restore(target, true);
  const { resources } = await target.audit.items
    .query<string>('SELECT VALUE c.body.target FROM c ORDER BY c.id')
    .fetchAll();
  expect(resources).toEqual(['as it is', 'as it was']);
});

test.each<[string, () => Promise<void>, RegExp]>([
  ['a changed byte', () => damage('participants.jsonl'), /participants\.jsonl is not what was backed up/u],
  ['an added line', () => appendFile(path.join(folder, 'programs.jsonl'), '{}\n'), /programs\.jsonl is not what/u],
  ['a missing file', () => unlink(path.join(folder, 'rounds.jsonl')), /rounds\.jsonl cannot be read/u],
  [
    'a manifest that lost a container',
    async () => {
      const manifest = path.join(folder, 'manifest.json');
      const { files, ...rest } = Manifest.parse(JSON.parse(await readFile(manifest, 'utf8')));
      await writeFile(
        manifest,
        JSON.stringify({ ...rest, files: files.filter((each) => each.container !== 'rounds') }),
      );
    },
    /does not name rounds\.jsonl/u,
  ],
  ['no manifest', () => unlink(path.join(folder, 'manifest.json')), /interrupted/u],
  [
    'a document of a newer version',
    () => forge('participants.jsonl', '"schemaVersion":1', '"schemaVersion":7'),
    /participants\.jsonl, line 1: .*schema version 7.*Deploy/u,
  ],
  [
    'a document of another tenant',
    () => forge('participants.jsonl', '"pk":"tenant|', '"pk":"tenant-two|'),
    /line 1: a document of another tenant/u,
  ],
  ['an unknown kind', () => forge('programs.jsonl', '"kind":"program"', '"kind":"plan"'), /line 1: .*does not know/u],
])('a backup with %s is refused, and nothing is written', async (_name, spoil, message) => {
  await backup();
  await spoil();
  const target = await empty();
  await expect(restore(target)).rejects.toThrow(message);
  expect(await contents(target)).toEqual([]);
});

test('a newer version restores the backup of an older one, upgraded, and reads what the older one wrote', async () => {
  await backup();
  const next = presentVersion(documentSchemas.program) + 1;
  jest.replaceProperty(documentSchemas.program, 'upgrades', [
    ...documentSchemas.program.upgrades,
    (body: StoredBody) => ({ ...body, motto: 'new' }),
  ] as never);
  try {
    const target = await empty();
    await restore(target);
    const { resource } = await target.programs.item('program:program-0', 'tenant').read<{ schemaVersion: number }>();
    expect(resource).toMatchObject({ schemaVersion: next, body: { id: 'program-0', motto: 'new' } });
    for (const containers of [target, full]) {
      const read = await createProgramStore(containers.programs, 'tenant').read('program-0');
      expect(read?.value).toMatchObject({ id: 'program-0', motto: 'new' });
    }
  } finally {
    jest.restoreAllMocks();
  }
});

test('a backup is not restored for another tenant, nor made in a folder with something in it', async () => {
  await backup();
  await expect(restore(await empty(), false, 'tenant-two')).rejects.toThrow(/is of tenant tenant/u);
  await expect(backup()).rejects.toThrow(/not empty/u);
});
