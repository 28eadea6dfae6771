import fc from 'fast-check';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import type { Pairing } from '../../api/src/contract/pairing';
import { type RouteName, routes } from '../../api/src/contract/routes';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';

jest.setTimeout(300_000);

/** Words of people's own, of every kind of character behind the mark by which an answer is searched. */
const words = fc.sample(fc.string({ unit: 'grapheme', minLength: 5, maxLength: 20 }), { numRuns: 6, seed: 20_261_128 });
const planted = (index: number) => `planted ${index} ${words[index]?.replace(/[\s\p{C}]/gu, '') ?? ''}`;
const [sharedOnly, soughtOnly, exchanged] = [planted(0), planted(1), planted(2)];
const [refusal, farewell, groundRule] = [planted(3), planted(4), planted(5)];

/** Ids carry the mark too: an answer may hold neither. */
const topic = (id: string, name: string) => ({ id: `planted-${id}`, name, category: 'Private' });
const topics = [
  topic('shared', sharedOnly),
  topic('sought', soughtOnly),
  ...[0, 1, 2, 3, 4].map((number) => topic(`exchanged-${number}`, `${exchanged} ${number}`)),
];

/** The settings are the lead's own: topics on offer and ground rules, of nobody. */
const settingsOf: readonly RouteName[] = ['programs', 'program', 'openApi'];

let api: ApiInProcess;
let lead: string;

beforeAll(async () => {
  api = await startApiInProcess({ people: 60 });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
});

afterAll(() => api.stop());

/** Everybody but the lead joins, with planted topics. */
async function everybodyJoins(programId: string): Promise<readonly string[]> {
  const people = api.tenant.tenant.directory
    .users()
    .filter(({ mail, accountEnabled, userType }) => mail !== null && accountEnabled && userType === 'Member');
  const joined: string[] = [];
  for (const [index, { id }] of people.entries()) {
    if (id === lead) continue;
    const some = (from: number) => [0, 1, 2].map((offset) => `planted-exchanged-${(from + offset) % 5}`);
    const body = {
      shares: ['planted-shared', ...some(index)],
      seeks: ['planted-sought', ...some(index + 1)],
      languages: ['en'],
      juniorCapacity: 1,
      seniorCapacity: 1,
      pausedUntilUtc: null,
      exclusions: [],
    };
    const { status } = await api.attempt(routes.joinProgram, id, { params: { programId }, body });
    if (status === 201) joined.push(id);
  }
  return joined;
}

async function publishedRound(programId: string) {
  const { body } = await api.call(routes.startRound, lead, { params: { programId } });
  const params = { programId, roundId: body.id };
  const ready = await api.runUntil(async () => {
    const round = await api.call(routes.round, lead, { params });
    return round.body.state === 'ready' ? round : null;
  });
  await api.call(routes.publishRound, lead, { params, ifMatch: ready.etag ?? '' });
  await api.runUntil(async () =>
    (await api.call(routes.round, lead, { params })).body.state === 'published' ? true : null,
  );
  return params;
}

/** The pairings of a program, each as its junior sees it. */
async function pairingsOf(
  programId: string,
): Promise<readonly { juniorId: string; seniorId: string; pairing: Pairing }[]> {
  const { items } = (await api.call(routes.programPairings, lead, { params: { programId } })).body;
  const seen = [];
  for (const { id: pairingId, junior, senior } of items) {
    const { body: pairing } = await api.call(routes.pairing, junior.id, { params: { programId, pairingId } });
    seen.push({ juniorId: junior.id, seniorId: senior.id, pairing });
  }
  return seen;
}

test('no byte that reaches the lead holds what somebody shares, seeks or wrote to their partner', async () => {
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const settings = {
    ...defaultProgramSettings,
    topics,
    groundRules: [groundRule],
    approval: { ...defaultProgramSettings.approval, approvers: 'none' as const },
  };
  const created = await api.call(routes.createProgram, lead, { body: { settings } });
  const programId = created.body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  expect((await everybodyJoins(programId)).length).toBeGreaterThan(30);
  const inRound = await publishedRound(programId);
  const [declined, withdrawn, parked] = await pairingsOf(programId);
  if (declined === undefined || withdrawn === undefined || parked === undefined) throw new Error('Too few pairs.');
  const of = ({ pairing }: typeof parked) => ({ programId, pairingId: pairing.id });
  // The pair itself reads all of it: the planted words are where they should be.
  for (const own of ['planted-exchanged-', JSON.stringify(groundRule).slice(1, -1)]) {
    expect(JSON.stringify(parked.pairing)).toContain(own);
  }

  await api.call(routes.declinePairing, declined.juniorId, { params: of(declined), body: { reason: refusal } });
  await api.call(routes.acceptPairing, withdrawn.juniorId, { params: of(withdrawn) });
  await api.call(routes.withdrawPairing, withdrawn.seniorId, { params: of(withdrawn), body: { reason: farewell } });
  // Booking fails until it is parked: what Outlook answered reaches the lead, what was sent does not.
  const refusalOfGraph = { status: 400, code: 'ErrorInvalidRequest' };
  api.tenant.faults.set({ refused: 1, refusal: refusalOfGraph, paths: ['/events$', '/batch'] });
  for (const id of [parked.juniorId, parked.seniorId]) await api.call(routes.acceptPairing, id, { params: of(parked) });
  await api.runUntil(async () => {
    const { items } = (await api.call(routes.programPairings, lead, { params: { programId } })).body;
    return items.find((item) => item.id === parked.pairing.id && item.parked.length > 0) ?? null;
  });

  const sent: unknown[] = [];
  const names = (Object.keys(routes) as RouteName[]).filter(
    (name) => routes[name].method === 'GET' && !settingsOf.includes(name),
  );
  for (const { pairing, juniorId } of [declined, withdrawn, parked]) {
    const params = { ...inRound, pairingId: pairing.id, personId: juniorId, sessionNumber: '1' };
    for (const name of names) sent.push(await api.attempt(routes[name], lead, { params }));
    sent.push(await api.attempt(routes.retryPairingWork, lead, { params }));
    sent.push(await api.attempt(routes.decideApproval, lead, { params, body: { decision: 'approve' } }));
  }
  sent.push(api.tenant.tenant.activity.of(lead), api.tenant.bot.chats.of(lead));

  const bytes = JSON.stringify(sent);
  for (const { pairing } of [declined, withdrawn, parked]) expect(bytes).toContain(pairing.id);
  expect(bytes.slice(0, bytes.indexOf('planted') + 1).slice(-300)).toBe('');
});
