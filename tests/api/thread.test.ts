import { routes } from '../../api/src/contract/routes';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { documentSchemas, presentVersion } from '../../api/src/gateways/cosmos/document-schemas';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { sampleDocuments } from '../support/sample-documents';
import { openStoredDocuments } from '../support/stored-documents';

jest.setTimeout(120_000);

let api: ApiInProcess;
let lead: string;

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
});

afterAll(() => api.stop());

/** Everybody with a mailbox joins, sharing and seeking topics that overlap. */
async function everybodyJoins(programId: string): Promise<string[]> {
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null);
  const joined: string[] = [];
  for (const [index, person] of people.entries()) {
    const at = (offset: number) => topics[(index + offset) % topics.length] ?? '';
    const answer = await api.attempt(routes.joinProgram, person.id, {
      params: { programId },
      body: {
        shares: [at(0), at(1), at(2), at(3)],
        seeks: [at(2), at(3), at(4), at(5)],
        languages: ['en'],
        juniorCapacity: 1,
        seniorCapacity: 1,
        pausedUntilUtc: null,
        exclusions: [],
      },
    });
    if (answer.status === 201) joined.push(person.id);
  }
  return joined;
}

test('a pair goes from the org chart to a booked series in both calendars', async () => {
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));

  const created = await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } });
  const programId = created.body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  const joined = await everybodyJoins(programId);
  expect(joined.length).toBeGreaterThan(40);

  const started = await api.call(routes.startRound, lead, { params: { programId } });
  const inRound = { programId, roundId: started.body.id };
  const ready = await api.runUntil(async () => {
    const round = await api.call(routes.round, lead, { params: inRound });
    return round.body.state === 'ready' ? round : null;
  });
  expect(ready.body.proof?.proven).toBe(true);
  const { items: pairs } = (await api.call(routes.roundPairs, lead, { params: inRound })).body;
  expect(pairs.length).toBeGreaterThan(3);
  for (const pair of pairs) expect(pair.seniorBand - pair.juniorBand).toBeGreaterThanOrEqual(2);
  expect(api.tenant.tenant.activity.of(pairs[0]?.junior.id ?? '')).toEqual([]);

  await api.call(routes.publishRound, lead, { params: inRound, ifMatch: ready.etag ?? '' });
  await api.runUntil(async () =>
    (await api.call(routes.round, lead, { params: inRound })).body.state === 'published' ? true : null,
  );

  const chosen = pairs[0];
  if (chosen === undefined) throw new Error('The round has no pair.');
  const pairing = await api.runUntil(async () => {
    const { items } = (await api.call(routes.myPairings, chosen.junior.id)).body;
    return items.find((item) => item.partner.id === chosen.senior.id && item.state === 'proposed') ?? null;
  });
  const inPairing = { programId, pairingId: pairing.id };
  await api.call(routes.acceptPairing, chosen.junior.id, { params: inPairing });
  const both = await api.call(routes.acceptPairing, chosen.senior.id, { params: inPairing });
  expect(['accepted', 'awaiting-approval']).toContain(both.body.state);

  const waiting = await api.runUntil(async () => {
    const current = await api.call(routes.pairing, chosen.junior.id, { params: inPairing });
    return current.body.state === 'awaiting-approval' ? current.body : null;
  });
  for (const approval of waiting.approvals) {
    const approver = approval.approver?.id ?? lead;
    const list = await api.call(routes.approvals, approver);
    expect(list.body.waiting.some((item) => item.pairingId === pairing.id)).toBe(true);
    await api.call(routes.decideApproval, approver, { params: inPairing, body: { decision: 'approve' } });
  }

  const booked = await api.runUntil(async () => {
    const current = await api.call(routes.pairing, chosen.senior.id, { params: inPairing });
    return current.body.state === 'booked' ? current.body : null;
  });
  expect(booked.series?.sessions).toHaveLength(defaultProgramSettings.series.sessions);
  expect(booked.series?.joinUrl).toMatch(/^https:/u);
  expect(booked.series?.webLink).toMatch(/^https:/u);

  const { tenant } = api.tenant;
  const from = api.tenant.clock.now();
  const until = new Date(from.getTime() + 220 * 86_400_000);
  const organized = tenant.calendars
    .between(chosen.junior.id, from.getTime(), until.getTime())
    .filter(({ event }) => event.categories.includes('Vice Versa'));
  const invited = tenant.calendars
    .between(chosen.senior.id, from.getTime(), until.getTime())
    .filter(({ event }) => event.iCalUId === organized[0]?.event.iCalUId);
  expect(organized.map((occurrence) => new Date(occurrence.startUtcMs).toISOString())).toEqual(
    booked.series?.sessions.map((session) => new Date(session.startUtc).toISOString()),
  );
  expect(invited.map((occurrence) => occurrence.startUtcMs)).toEqual(
    organized.map((occurrence) => occurrence.startUtcMs),
  );
});

test('what is written now has every field that the samples of its version have: else the version must rise', async () => {
  const written = [...(await openStoredDocuments(api.tenant.apiSettings).read()).values()];
  const checked = new Set<string>();
  for (const [kind, schema] of Object.entries(documentSchemas)) {
    const present = sampleDocuments().filter(
      (one) => one.kind === kind && one.schemaVersion === presentVersion(schema),
    );
    const always = Object.keys(present[0]?.body ?? {}).filter((field) => present.every(({ body }) => field in body));
    expect(always.length).toBeGreaterThan(0);
    for (const { id, body } of written.filter((document) => document.id.startsWith(`${kind}:`))) {
      expect({ id, missing: always.filter((field) => !(field in body)) }).toEqual({ id, missing: [] });
      checked.add(kind);
    }
  }
  expect([...checked]).toEqual(expect.arrayContaining(['program', 'participant', 'pairing', 'round', 'part', 'chunk']));
});
