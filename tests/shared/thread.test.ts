import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import { DAY_MS } from '../../api/src/domain/scheduling/time-units';
import { chooseEnrolments } from '../../local/organisation/enrol';
import { readOrgCsv } from '../../local/organisation/read-org-csv';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';

jest.setTimeout(600_000);

const people = 12_817;
const enrolled = 150;

let api: ApiInProcess;
let lead: string;

beforeAll(async () => {
  const file = readFileSync(path.join(process.env['ORGS_DIR'] ?? '', 'environment-agency.csv'));
  api = await startApiInProcess({ organisation: readOrgCsv(file, 1) });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
});

afterAll(() => api.stop());

const reportsOf = (personId: string) => api.tenant.tenant.directory.directReports(personId).length;
const managerOf = (personId: string) => api.tenant.tenant.directory.manager(personId)?.id ?? '';

/** People of many grades and departments join, with what they would really share and seek. */
async function manyJoin(programId: string): Promise<readonly string[]> {
  const topicIds = defaultProgramSettings.topics.map(({ id }) => id);
  const chosen = chooseEnrolments(api.tenant.tenant.directory, { share: enrolled / people, seed: 1, topicIds });
  for (const { personId, ...wish } of chosen) {
    const body = { ...wish, pausedUntilUtc: null, exclusions: [] };
    await api.call(routes.joinProgram, personId, { params: { programId }, body });
  }
  return chosen.map(({ personId }) => personId);
}

type PairsPage = z.output<typeof routes.roundPairs.response>;
type RoundPair = PairsPage['items'][number];

/** All pairs of a round, those first whose managers have the most reports. */
async function pairsOf(params: { programId: string; roundId: string }): Promise<readonly RoundPair[]> {
  const pairs: RoundPair[] = [];
  let query: Readonly<Record<string, string>> | null = {};
  while (query !== null) {
    const { body }: { body: PairsPage } = await api.call(routes.roundPairs, lead, { params, query });
    pairs.push(...body.items);
    query = body.continuation === undefined ? null : { continuation: body.continuation };
  }
  const reports = ({ junior, senior }: RoundPair) => reportsOf(managerOf(junior.id)) + reportsOf(managerOf(senior.id));
  return pairs.toSorted((a, b) => reports(b) - reports(a));
}

test('a published organisation of 12,817 people goes from its chart to a booked series, past managers of hundreds', async () => {
  await api.call(routes.syncDirectory, lead);
  const directory = await api.runUntil(async () => {
    const { body } = await api.call(routes.directory, lead);
    return body.state === 'ready' ? body : null;
  });
  expect(directory).toMatchObject({ state: 'ready' });
  const created = await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } });
  const programId = created.body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  const joined = await manyJoin(programId);
  const users = joined.map((id) => api.tenant.tenant.directory.get(id));
  expect(joined).toHaveLength(enrolled);
  expect(new Set(users.map((user) => user?.grade)).size).toBeGreaterThan(5);
  expect(new Set(users.map((user) => user?.department)).size).toBeGreaterThan(5);

  const started = await api.call(routes.startRound, lead, { params: { programId } });
  const inRound = { programId, roundId: started.body.id };
  const ready = await api.runUntil(async () => {
    const round = await api.call(routes.round, lead, { params: inRound });
    return round.body.state === 'ready' ? round : null;
  });
  expect(ready.body.proof?.proven).toBe(true);
  const pairs = await pairsOf(inRound);
  expect(pairs.length).toBeGreaterThan(10);
  const [chosen] = pairs;
  if (chosen === undefined) throw new Error('The round has no pair.');
  const pairIds = [chosen.junior.id, chosen.senior.id];
  expect(Math.max(...pairIds.map((id) => reportsOf(managerOf(id))))).toBeGreaterThan(100);

  await api.call(routes.publishRound, lead, { params: inRound, ifMatch: ready.etag ?? '' });
  const proposed = await api.runUntil(async () => {
    const { items } = (await api.call(routes.myPairings, chosen.junior.id)).body;
    return items.find((item) => item.partner.id === chosen.senior.id && item.state === 'proposed') ?? null;
  });
  const inPairing = { programId, pairingId: proposed.id };
  const read = async () => (await api.call(routes.pairing, chosen.junior.id, { params: inPairing })).body;
  for (const id of pairIds) await api.call(routes.acceptPairing, id, { params: inPairing });

  const waiting = await api.runUntil(async () => {
    const pairing = await read();
    return pairing.state === 'awaiting-approval' ? pairing : null;
  });
  expect(waiting.approvals).toHaveLength(2);
  for (const { approver } of waiting.approvals) {
    const approverId = approver?.id ?? lead;
    const { body } = await api.call(routes.approvals, approverId);
    const asked = body.waiting.find((item) => item.pairingId === proposed.id);
    expect(asked?.timeCost.sentence).not.toBe('');
    await api.call(routes.decideApproval, approverId, { params: inPairing, body: { decision: 'approve' } });
  }

  const booked = await api.runUntil(async () => {
    const pairing = await read();
    return pairing.state === 'booked' ? pairing : null;
  });
  const sessions = booked.series?.sessions.map(({ startUtc }) => Date.parse(startUtc)) ?? [];
  expect(sessions).toHaveLength(defaultProgramSettings.series.sessions);
  const nowMs = api.tenant.clock.now().getTime();
  for (const id of pairIds) {
    const inCalendar = api.tenant.tenant.calendars
      .between(id, nowMs, nowMs + 300 * DAY_MS)
      .map(({ startUtcMs }) => startUtcMs);
    expect(inCalendar).toEqual(expect.arrayContaining(sessions));
  }
});
