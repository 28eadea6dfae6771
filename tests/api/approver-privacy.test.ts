import { z } from 'zod';
import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import type { Route } from '../../api/src/contract/route';
import { type RouteName, routes } from '../../api/src/contract/routes';
import { type ApiInProcess, startApiInProcess } from '../support/api-in-process';

jest.setTimeout(180_000);

/** Stands in everything that only the pair may read. */
const PLANTED = 'planted-secret';
const topics = ['one', 'two', 'three', 'four', 'five', 'six'].map((name) => ({
  id: `${PLANTED}-${name}`,
  name: `${PLANTED} topic ${name}`,
  category: 'Private',
}));

/** The catalogue of topics is for everybody; who shares or seeks what is not in it. */
const catalogue: readonly RouteName[] = ['programs', 'program', 'openApi'];

let api: ApiInProcess;
let lead: string;

beforeAll(async () => {
  api = await startApiInProcess({ people: 60 });
  lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
});

afterAll(() => api.stop());

const managerOf = (personId: string) => api.tenant.tenant.directory.manager(personId)?.id ?? '';

interface Asked {
  readonly programId: string;
  readonly pairingId: string;
  readonly juniorId: string;
  /** Who is there and asked. */
  readonly managerId: string;
  /** Who is away. */
  readonly awayId: string;
  /** Who is asked in place of whoever is away. */
  readonly delegateId: string;
}

/** The manager is out of office, and named somebody who decides meanwhile. */
async function sendAway(managerId: string, delegateId: string): Promise<void> {
  const body = { personId: delegateId, fromUtc: null, untilUtc: null };
  const { etag } = await api.call(routes.delegate, managerId);
  await api.call(routes.chooseDelegate, managerId, { body, ifMatch: etag ?? '' });
  const mailbox = api.tenant.tenant.mailboxes.get(managerId);
  if (mailbox === undefined) throw new Error('The manager has no mailbox.');
  const automaticReplies = { ...mailbox.automaticReplies, status: 'alwaysEnabled' as const };
  api.tenant.tenant.setMailbox(managerId, { ...mailbox, automaticReplies });
}

/** A pair whose managers are asked, one of them away, found by picking partners until one fits. */
async function askForApproval(): Promise<Asked> {
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const created = await api.call(routes.createProgram, lead, {
    body: { settings: { ...defaultProgramSettings, topics } },
  });
  const programId = created.body.id;
  await api.call(routes.publishProgram, lead, { params: { programId } });
  const people = api.tenant.tenant.directory
    .users()
    .filter(({ mail, accountEnabled, employeeType }) => mail !== null && accountEnabled && employeeType !== null);
  for (const [index, { id }] of people.entries()) {
    const some = (from: number) => [0, 1, 2].map((offset) => topics[(from + offset) % topics.length]?.id);
    const body = {
      shares: some(index),
      seeks: some(index + 2),
      languages: ['en'],
      juniorCapacity: 2,
      seniorCapacity: 2,
      pausedUntilUtc: null,
      exclusions: [],
    };
    await api.attempt(routes.joinProgram, id, { params: { programId }, body });
  }
  for (const { id } of people) {
    const found = await api.attempt(routes.suggestions, id, { params: { programId } });
    const { items } = z
      .object({ items: routes.suggestions.response.shape.items })
      .catch({ items: [] })
      .parse(found.body);
    for (const { partner, seat } of items) {
      const [managerId, awayId] = [managerOf(id), managerOf(partner.id)];
      const concerned = [id, partner.id, lead, managerId, awayId];
      if (new Set(concerned).size < 5 || concerned.includes('')) continue;
      const delegateId = people.find((one) => !concerned.includes(one.id))?.id ?? '';
      await sendAway(awayId, delegateId);
      await declineAnother(id, partner.id, items, programId);
      const body = { partnerId: partner.id, seat };
      const picked = await api.call(routes.pickPartner, id, { params: { programId }, body });
      const params = { programId, pairingId: picked.body.id };
      await api.call(routes.acceptPairing, partner.id, { params });
      await api.runUntil(async () => {
        const { body: pairing } = await api.call(routes.pairing, id, { params });
        return pairing.approvals.some(({ approver }) => approver?.id === delegateId) ? true : null;
      });
      return { ...params, juniorId: id, managerId, awayId, delegateId };
    }
  }
  throw new Error('No two people under different managers can be paired.');
}

/** Another pairing of the same person ends with a note before anybody is asked for its time. */
async function declineAnother(
  personId: string,
  exceptId: string,
  suggested: z.infer<typeof routes.suggestions.response>['items'],
  programId: string,
): Promise<void> {
  const other = suggested.find(({ partner }) => partner.id !== exceptId);
  if (other === undefined) return;
  const body = { partnerId: other.partner.id, seat: other.seat };
  const { body: picked } = await api.call(routes.pickPartner, personId, { params: { programId }, body });
  await api.call(routes.declinePairing, other.partner.id, {
    params: { programId, pairingId: picked.id },
    body: { reason: `${PLANTED} note of a refusal` },
  });
}

test('no byte that reaches a manager holds anything of what only the pair may read', async () => {
  const { programId, pairingId, juniorId, managerId, awayId, delegateId } = await askForApproval();
  const approvers = [managerId, awayId, delegateId];
  const params = { programId, pairingId };
  // The pair itself reads its topics: the planted strings are where they should be.
  expect(JSON.stringify((await api.call(routes.pairing, juniorId, { params })).body)).toContain(PLANTED);

  // What somebody shares and seeks is theirs to read: these are here as approvers alone.
  for (const id of approvers) await api.attempt(routes.leaveProgram, id, { params: { programId } });
  const feedOf = (personId: string) => api.tenant.tenant.activity.of(personId);
  const chatOf = (personId: string) => api.tenant.bot.chats.of(personId);
  await api.runUntil(() =>
    Promise.resolve(approvers.every((id) => feedOf(id).length > 0 && chatOf(id).length > 0) ? true : null),
  );
  const sent: unknown[] = [];
  const ask = async (route: Route, body?: unknown, asPerson = managerId) => {
    const given = { programId, pairingId, roundId: 'none', personId: juniorId, sessionNumber: '1', number: '1' };
    sent.push(await api.attempt(route, asPerson, { params: given, ...(body !== undefined && { body }) }));
  };
  const askEverything = async () => {
    const names = (Object.keys(routes) as RouteName[]).filter((name) => !catalogue.includes(name));
    for (const asPerson of approvers) {
      for (const name of names) if (routes[name].method === 'GET') await ask(routes[name], undefined, asPerson);
    }
  };
  // What stands in the chats, and what the bot answers to a look and to words.
  const readChats = async () => {
    for (const id of approvers) {
      const data = { approverId: id, cardId: 'card-1' };
      sent.push(await api.tenant.bot.client.execute(id, '1', { verb: 'refresh', data }, 'automatic'));
      await api.tenant.bot.client.write(id, 'What waits for me?');
      sent.push(chatOf(id));
    }
  };
  await askEverything();
  await readChats();
  await ask(routes.decideApproval, { decision: 'later' });
  await ask(routes.decideApproval, { decision: 'approve' });
  await ask(routes.decideApproval, { decision: 'undo' });
  await ask(routes.approveSeveral, { items: [params] });
  await ask(routes.acceptPairing);
  await api.call(routes.withdrawPairing, juniorId, { params, body: { reason: `${PLANTED} note to the partner` } });
  await api.runTimers();
  await askEverything();
  await readChats();
  sent.push(...approvers.map(feedOf));
  expect(JSON.stringify(chatOf(managerId))).toContain('You approved this');
  for (const id of [awayId, delegateId]) expect(JSON.stringify(chatOf(id))).toContain('Withdrawn');

  const bytes = JSON.stringify(sent);
  expect(bytes.split(pairingId).length).toBeGreaterThan(3);
  expect(bytes.slice(0, bytes.indexOf(PLANTED) + 1).slice(-300)).toBe('');
});

test('the schema of an answer to an approver has no place for content', () => {
  const named = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value as object)) named.add(name);
      collect(value);
    }
  };
  for (const { response } of [routes.approvals, routes.decideApproval, routes.approveSeveral]) {
    collect(z.toJSONSchema(response, { io: 'output' }));
  }
  const known = `approvals waiting decided refused message programId programName pairingId approvalId junior senior seats
    id displayName jobTitle department whyThisPair whyYou askedAtUtc dueAtUtc listedAtUtc remindedAtUtc snoozedUntilUtc timeCost sessions
    durationMinutes cadence fromUtc untilUtc sentence teamPairings teamPeople forLead decision decidedAtUtc decidedBy
    handedOnTo reason undoUntilUtc`;
  // A new field must be added here by somebody who has asked whether a manager may know it.
  expect([...named].filter((name) => !known.split(/\s+/u).includes(name))).toEqual([]);
});
