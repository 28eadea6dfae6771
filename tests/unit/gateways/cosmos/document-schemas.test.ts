import { z } from 'zod';
import {
  documentSchemas,
  type DocumentSchema,
  NewerDocument,
  presentVersion,
  upgraded,
} from '../../../../api/src/gateways/cosmos/document-schemas';
import { ProgramSettings } from '../../../../api/src/contract/program';
import { defaultSpread } from '../../../../api/src/contract/program-defaults';
import { openDocuments } from '../../../../api/src/gateways/cosmos/documents';
import { type EmbeddedCosmos, startEmbeddedCosmos } from '../../../support/embedded-cosmos';
import { makeProgram } from '../../../support/make-program';
import { sampleDocuments } from '../../../support/sample-documents';

/** A kind that was split into two names in version 2, and got a zone in version 3. */
const schema: DocumentSchema = {
  container: 'people',
  upgrades: [
    ({ name, ...rest }) => ({ ...rest, first: String(name).split(' ')[0], last: String(name).split(' ')[1] }),
    (body) => ({ ...body, zone: 'UTC' }),
  ],
};
const stored = (schemaVersion: number, body: Record<string, unknown>) => ({ id: 'person:ada', schemaVersion, body });

test('a document of any older version is read as one of the present version', () => {
  const present = { first: 'Ada', last: 'Lovelace', zone: 'UTC' };
  expect(presentVersion(schema)).toBe(3);
  expect(upgraded(schema, stored(1, { name: 'Ada Lovelace' }))).toEqual(present);
  expect(upgraded(schema, stored(2, { first: 'Ada', last: 'Lovelace' }))).toEqual(present);
  expect(upgraded(schema, stored(3, present))).toEqual(present);
});

test.each([4, 0, 1.5])('a document of version %d is refused with what to do about it', (version) => {
  expect(() => upgraded(schema, stored(version, {}))).toThrow(NewerDocument);
  expect(() => upgraded(schema, stored(version, {}))).toThrow(/person:ada.*knows 1 to 3.*Deploy/u);
});

const Settings = z.looseObject({ rules: z.looseObject({}) });

/** The settings of the sample of a program of some version: as they were stored, and in the present version. */
function settingsOfVersion(version: number) {
  const [old] = sampleDocuments().filter(({ kind, schemaVersion }) => kind === 'program' && schemaVersion === version);
  if (old === undefined) throw new Error('There is no sample of it.');
  const { settings } = upgraded(documentSchemas.program, old);
  return { then: Settings.parse(old.body['settings']), now: ProgramSettings.parse(settings) };
}

test('a program of version 1 is spread as new ones are by default', () => {
  const { then, now } = settingsOfVersion(1);
  expect(now).toEqual({ ...then, spread: defaultSpread, rules: { ...then.rules, requireSureLevels: false } });
});

test('a program of version 2 goes on taking people as they were placed, sure or not', () => {
  const { then, now } = settingsOfVersion(2);
  expect(now).toEqual({ ...then, rules: { ...then.rules, requireSureLevels: false } });
});

describe('in Cosmos DB', () => {
  let cosmos: EmbeddedCosmos;
  beforeAll(async () => {
    cosmos = await startEmbeddedCosmos();
  });
  afterAll(() => cosmos.stop());

  test('a document of a newer version is neither read nor written over', async () => {
    const program = makeProgram();
    const newer = {
      id: `program:${program.id}`,
      pk: 'tenant',
      kind: 'program',
      schemaVersion: 99,
      body: { new: true },
    };
    await cosmos.container.items.create(newer);
    const programs = openDocuments<typeof program>(cosmos.container, { kind: 'program', idOf: ({ id }) => id });
    await expect(programs.read('tenant', program.id)).rejects.toThrow(NewerDocument);
    await expect(programs.list('tenant')).rejects.toThrow(NewerDocument);
    await expect(programs.page('tenant', { limit: 5, continuation: null })).rejects.toThrow(NewerDocument);
    expect(await programs.create('tenant', program)).toBe('exists');
    expect(await programs.replace('tenant', program, '"of an older version"')).toBe('changed');
    const { resource } = await cosmos.container.item(newer.id, 'tenant').read<typeof newer>();
    expect(resource).toMatchObject(newer);
  });
});
