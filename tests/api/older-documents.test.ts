import { CosmosClient } from '@azure/cosmos';
import { z } from 'zod';
import { routes } from '../../api/src/contract/routes';
import type { Route } from '../../api/src/contract/route';
import { documentSchemas } from '../../api/src/gateways/cosmos/document-schemas';
import { tenantId } from '../../local/local-tenant';
import { type ApiInProcess, type CallOptions, startApiInProcess } from '../support/api-in-process';
import { type SampleDocument, sampleDocuments } from '../support/sample-documents';

jest.setTimeout(120_000);

const samples = sampleDocuments();
let api: ApiInProcess;
let lead: string;

beforeAll(async () => {
  api = await startApiInProcess({ people: 40 });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  const { COSMOS_ENDPOINT: endpoint = '', COSMOS_EMULATOR_KEY: key = '' } = api.tenant.apiSettings;
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  for (const { file: _, ...document } of samples) {
    const { container } = documentSchemas[document.kind];
    await client.database('vice-versa').container(container).items.create(document);
  }
  client.dispose();
});
afterAll(() => api.stop());

const FeedSettingsSample = z.object({ muted: z.array(z.string()) });
const DelegationSample = z.object({ delegateId: z.string() });

/** The part of an id behind its kind. */
const idOf = ({ id, kind }: SampleDocument): string => id.slice(kind.length + 1);
const first = (kind: string): SampleDocument => {
  const found = samples.find((document) => document.kind === kind);
  if (found === undefined) throw new Error(`There is no sample of a ${kind}.`);
  return found;
};

test('a tenant as earlier versions stored it is shown on every page', async () => {
  expect(samples.every(({ pk }) => pk === tenantId || pk.startsWith(`${tenantId}|`))).toBe(true);
  const programId = idOf(first('program'));
  const inRound = { programId, roundId: idOf(first('round')) };
  const [juniorId = '', seniorId = ''] = idOf(first('pairing')).split('~');
  const asLead: readonly [Route, CallOptions][] = [
    [routes.me, {}],
    [routes.directory, {}],
    [routes.seniorityOverrides, {}],
    [routes.personSeniority, { params: { personId: juniorId } }],
    [routes.programs, {}],
    [routes.program, { params: { programId } }],
    [routes.participants, { params: { programId } }],
    [routes.programPairings, { params: { programId } }],
    [routes.rounds, { params: { programId } }],
    [routes.round, { params: inRound }],
    [routes.roundPairs, { params: inRound }],
    [routes.roundLeftOut, { params: inRound }],
    [routes.roundWhatIf, { params: inRound }],
    [routes.roundChanges, { params: inRound }],
    [routes.roundUnstable, { params: inRound }],
    [routes.pairWishes, { params: { programId } }],
    [routes.approvals, {}],
    [routes.audit, {}],
    [routes.deliveries, {}],
  ];
  for (const [route, options] of asLead) await api.call(route, lead, options);
  for (const personId of [juniorId, seniorId]) {
    await api.call(routes.participation, personId, { params: { programId } });
    await api.call(routes.suggestions, personId, { params: { programId } });
    await api.call(routes.feedSettings, personId);
    await api.call(routes.delegate, personId);
    expect((await api.call(routes.myPairings, personId)).body.items).toHaveLength(1);
  }
});

test('whoever has settings or a delegate of an earlier version finds them as they chose', async () => {
  const settings = first('feed-settings');
  const { muted } = FeedSettingsSample.parse(settings.body);
  const shown = (await api.call(routes.feedSettings, idOf(settings))).body;
  expect(shown.kinds.filter(({ wanted }) => !wanted).map(({ kind }) => kind)).toEqual(muted);
  const delegation = first('delegation');
  const { delegateId } = DelegationSample.parse(delegation.body);
  expect((await api.call(routes.delegate, idOf(delegation))).body.delegate?.person.id).toBe(delegateId);
});

test('of two people who edit the same thing at once the second is told, and nothing is written over', async () => {
  const programId = idOf(first('program'));
  const [personId = ''] = idOf(first('pairing')).split('~');
  const params = { programId };

  const program = await api.call(routes.program, lead, { params });
  const named = (name: string) => ({
    params,
    body: { ...program.body.settings, name },
    ifMatch: program.etag ?? '',
  });
  await api.call(routes.changeProgram, lead, named('Saved first'));
  expect((await api.attempt(routes.changeProgram, lead, named('Saved second'))).status).toBe(412);
  expect((await api.call(routes.program, lead, { params })).body.settings.name).toBe('Saved first');

  const own = await api.call(routes.participation, personId, { params });
  const speaking = (languages: string[]) => ({
    params,
    body: {
      shares: own.body.shares,
      seeks: own.body.seeks,
      languages,
      juniorCapacity: own.body.juniorCapacity,
      seniorCapacity: own.body.seniorCapacity,
      pausedUntilUtc: null,
      exclusions: [],
    },
    ifMatch: own.etag ?? '',
  });
  await api.call(routes.changeParticipation, personId, speaking(['en', 'de']));
  expect((await api.attempt(routes.changeParticipation, personId, speaking(['fr']))).status).toBe(412);
  expect((await api.call(routes.participation, personId, { params })).body.languages).toEqual(['en', 'de']);

  const corrections = await api.call(routes.seniorityOverrides, lead);
  const correcting = (title: string) => ({
    body: { people: [], titles: [{ title, band: 5 }], words: [] },
    ifMatch: corrections.etag ?? '',
  });
  await api.call(routes.overrideSeniority, lead, correcting('Saved first'));
  expect((await api.attempt(routes.overrideSeniority, lead, correcting('Saved second'))).status).toBe(412);
  expect((await api.call(routes.seniorityOverrides, lead)).body.titles).toEqual([{ title: 'Saved first', band: 5 }]);
});

test('a participation is shown also where the program has dropped every topic that the person chose', async () => {
  const programId = idOf(first('program'));
  const [personId = ''] = idOf(first('pairing')).split('~');
  const params = { programId };
  const program = await api.call(routes.program, lead, { params });
  const topics = ['one', 'two'].map((id) => ({ id, name: id, category: 'New' }));
  const body = { ...program.body.settings, topics };
  await api.call(routes.changeProgram, lead, { params, body, ifMatch: program.etag ?? '' });
  const own = await api.call(routes.participation, personId, { params });
  expect([own.body.shares, own.body.seeks]).toEqual([[], []]);
});

test('the sweeps go on with what earlier versions left to do', async () => {
  await api.runTimers();
  const programId = idOf(first('program'));
  const { items } = (await api.call(routes.programPairings, lead, { params: { programId } })).body;
  expect(items.length).toBeGreaterThan(0);
});
