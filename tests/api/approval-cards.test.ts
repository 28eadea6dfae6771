import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { routes } from '../../api/src/contract/routes';
import type { ChatMessage } from '../../local/bot/chats';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';
import { cardProblems } from '../support/check-card';

jest.setTimeout(240_000);

/** Stands in every text that only the pair, or nobody but its author, may read. */
const SECRET = 'planted-secret';

let api: ApiInProcess;
let lead: string;
let programId: string;

interface Asked {
  readonly pairingId: string;
  readonly juniorId: string;
  readonly approverId: string;
}

beforeAll(async () => {
  api = await startApiInProcess({ people: 80 });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const topics = defaultProgramSettings.topics.map((topic) => ({ ...topic, name: `${topic.name} ${SECRET}` }));
  const settings = { ...defaultProgramSettings, topics, groundRules: [`Keep it here. ${SECRET}`] };
  programId = (await api.call(routes.createProgram, lead, { body: { settings } })).body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  await everybodyJoins(topics.map(({ id }) => id));
});

afterAll(() => api.stop());

async function everybodyJoins(topics: readonly string[]): Promise<void> {
  const people = api.tenant.tenant.directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null);
  for (const [index, person] of people.entries()) {
    const at = (offset: number) => topics[(index + offset) % topics.length] ?? '';
    await api.attempt(routes.joinProgram, person.id, {
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
  }
}

const chatOf = (personId: string): readonly ChatMessage[] => api.tenant.bot.chats.of(personId);

/** A round whose pairs all accept; answers what waits for managers who are no lead. */
async function askManagers(): Promise<Asked[]> {
  const { body: started } = await api.call(routes.startRound, lead, { params: { programId } });
  const params = { programId, roundId: started.id };
  const ready = await api.runUntil(async () => {
    const round = await api.call(routes.round, lead, { params });
    return round.body.state === 'ready' ? round : null;
  });
  const { items } = (await api.call(routes.roundPairs, lead, { params })).body;
  await api.call(routes.publishRound, lead, { params, ifMatch: ready.etag ?? '' });
  const asked: Asked[] = [];
  for (const { junior, senior } of items.slice(0, 6)) {
    const pairing = await api.runUntil(async () => {
      const mine = (await api.call(routes.myPairings, junior.id)).body.items;
      return mine.find(({ partner, state }) => partner.id === senior.id && state === 'proposed') ?? null;
    });
    const inPairing = { params: { programId, pairingId: pairing.id } };
    await api.call(routes.acceptPairing, junior.id, inPairing);
    await api.call(routes.acceptPairing, senior.id, inPairing);
    const { body } = await api.call(routes.pairing, junior.id, inPairing);
    for (const { approver } of body.approvals) {
      if (approver !== null) asked.push({ pairingId: pairing.id, juniorId: junior.id, approverId: approver.id });
    }
  }
  return asked;
}

test('managers decide from the chat, once, and nothing private reaches them on any way', async () => {
  const withoutApp = api.tenant.tenant.directory.users().map(({ id }) => id);
  for (const id of withoutApp) api.tenant.tenant.setAppInstalled(id, false);
  const asked = await askManagers();
  expect(asked.length).toBeGreaterThan(2);
  const [first] = asked;
  if (first === undefined) throw new Error('Nobody is asked.');
  const { approverId } = first;

  // The app is installed through Graph for those who have to be asked, and the card is in their chat.
  const message = await api.runUntil(() => Promise.resolve(chatOf(approverId).at(-1) ?? null));
  expect(api.tenant.tenant.withoutApp.has(approverId)).toBe(false);
  expect(cardProblems(message.card ?? {})).toEqual([]);
  expect(message.summary).toMatch(/Open Vice Versa to approve or decline/u);

  // Somebody else's click is refused, a double click decides once.
  const data = { approverId, cardId: 'card-1', items: `${programId}/${first.pairingId}` };
  const { client } = api.tenant.bot;
  const other = await client.execute(first.juniorId, message.id, { verb: 'approve', data });
  expect(other).toMatchObject({ statusCode: 403, type: 'application/vnd.microsoft.error' });
  const clicks = await Promise.all(
    [1, 2, 3].map(() => client.execute(approverId, message.id, { verb: 'approve', data })),
  );
  for (const { statusCode, value } of clicks) {
    expect(statusCode).toBe(200);
    expect(JSON.stringify(value)).toContain('approved this');
  }
  const decided = await api.call(routes.approvals, approverId);
  expect(decided.body.decided.filter(({ pairingId }) => pairingId === first.pairingId)).toHaveLength(1);
  await api.runUntil(() => Promise.resolve(chatOf(approverId).some(({ edited }) => edited) ? true : null));

  // A message to the bot is answered with what waits, or that nothing does.
  await client.write(approverId, `What is ${SECRET} about?`);
  expect(chatOf(approverId).at(-1)?.from).toBe('bot');

  // Every byte that reached an approver: chat, answers to clicks, activity feed, API.
  const approvers = [...new Set(asked.map((each) => each.approverId))];
  const bytes: unknown[] = [clicks, other];
  for (const id of approvers) {
    bytes.push(
      chatOf(id).filter(({ from }) => from === 'bot'),
      api.tenant.tenant.activity.of(id),
    );
    bytes.push((await api.call(routes.approvals, id)).body, (await api.call(routes.me, id)).body);
  }
  const text = JSON.stringify(bytes);
  expect(text.length).toBeGreaterThan(5_000);
  expect(text).not.toContain(SECRET);
});
