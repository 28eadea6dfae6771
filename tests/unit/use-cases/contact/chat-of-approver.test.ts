import fc from 'fast-check';
import type { MatchNote } from '../../../../api/src/domain/pairing/pairing';
import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { answerCard, type CardClick } from '../../../../api/src/use-cases/contact/answer-card';
import { listDeliveries } from '../../../../api/src/use-cases/contact/list-deliveries';
import { performDueContacts } from '../../../../api/src/use-cases/contact/perform-due-contacts';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { acceptPairing, withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { makeSettings } from '../../../support/make-program';
import { caller, companyPorts } from '../../../support/small-company';

const address = { programId: 'spring', pairingId: 'ned~sara~1' };
const SECRET = 'planted-secret';
const match: MatchNote = {
  score: 700,
  parts: [{ kind: 'reverse-exchange', points: 400, maximumPoints: 400, sentence: SECRET }],
  juniorShares: [SECRET],
  seniorShares: [SECRET],
};

async function asked(given: Parameters<typeof companyPorts>[0] = {}) {
  const ports = companyPorts({ ...given, everybody: { shares: [SECRET], seeks: [SECRET] } });
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await proposePair(ports, ports.program, { juniorId: 'ned', seniorId: 'sara', origin, match });
  await performDueWork(ports, Infinity);
  await acceptPairing(ports, caller('ned'), address);
  await acceptPairing(ports, caller('sara'), address);
  await performDueWork(ports, Infinity);
  return ports;
}

type TestPorts = Awaited<ReturnType<typeof asked>>;
const look = (ports: TestPorts) => performDueContacts(ports, Infinity);
const cardOf = (ports: TestPorts, personId = 'nora') => ports.chats.in(personId).at(-1)?.message.card;
const words = (ports: TestPorts, personId = 'nora') => JSON.stringify(cardOf(ports, personId));

const click = (given: Partial<CardClick> = {}): CardClick => ({
  verb: 'approve',
  approverId: 'nora',
  cardId: 'card-1',
  item: address,
  rows: [],
  reason: null,
  memberId: '29:nora',
  ...given,
});

describe('the chat of an approver', () => {
  test('gets one card as soon as the approval is asked', async () => {
    const ports = await asked();
    await look(ports);
    expect(ports.chats.in('nora')).toHaveLength(1);
    expect(words(ports)).toContain('Your approval is needed');
    expect(ports.contacts.of('nora')).toMatchObject({
      chat: { conversationId: 'chat-nora' },
      cards: [{ cardId: 'card-1', activityId: 'message-1', items: [address] }],
      receipts: { chat: { outcome: 'delivered' } },
      work: null,
    });
    await performDueWork(ports, Infinity);
    await look(ports);
    expect(ports.chats.in('nora')).toMatchObject([{ updates: 0 }]);
  });

  test('shows a decision that was made in the tab, in the same message', async () => {
    const ports = await asked();
    await look(ports);
    await decideApproval(ports, caller('nora'), address, { decision: 'approve' });
    await look(ports);
    expect(ports.chats.in('nora')).toMatchObject([{ updates: 1 }]);
    expect(words(ports)).toContain('You approved this on 5 January 2026.');
  });

  test('shows that the pairing was withdrawn before the decision', async () => {
    const ports = await asked();
    await look(ports);
    await withdrawPairing(ports, caller('ned'), address, SECRET);
    await look(ports);
    expect(words(ports)).toContain('Withdrawn');
    expect(words(ports)).not.toContain('"approve"');
  });

  test('never holds what only the pair may read', async () => {
    const ports = await asked();
    await look(ports);
    await withdrawPairing(ports, caller('ned'), address, SECRET);
    await look(ports);
    const all = JSON.stringify([ports.chats.messages, ports.contacts.documents.dump(), [...ports.notifications.sent]]);
    expect(all).not.toContain(SECRET);
    expect(ports.pairings.documents.dump()).toContain(SECRET);
  });

  test('an approver who cannot be reached is noted with the reason, and asked as soon as there is news', async () => {
    const ports = await asked();
    ports.chats.closed.set('nora', 'They blocked the bot.');
    await look(ports);
    expect(await ports.contacts.listUnreached()).toMatchObject([
      { personId: 'nora', receipts: { chat: { outcome: 'unreachable', reason: 'They blocked the bot.' } }, work: null },
    ]);
    ports.chats.closed.clear();
    await withdrawPairing(ports, caller('ned'), address, null);
    await look(ports);
    expect(ports.chats.in('nora')).toEqual([]);
  });
});

describe('a click on a card', () => {
  test('approves, and answers the card as it stands then', async () => {
    const ports = await asked();
    await look(ports);
    const answer = await answerCard(ports, caller('nora'), click());
    expect(answer.ok && answer.value.text).toMatch(/You approved this on 5 January 2026/u);
    expect(ports.pairings.all()[0]?.approvals[0]).toMatchObject({ approverId: 'nora', decision: 'approved' });
  });

  test('declines with a reason, and not without', async () => {
    const ports = await asked();
    const without = await answerCard(ports, caller('nora'), click({ verb: 'decline', reason: ' ' }));
    expect(without.ok && JSON.stringify(without.value.card)).toContain('Say why you decline');
    expect(ports.pairings.all()[0]?.ending).toBeNull();
    const answer = await answerCard(ports, caller('nora'), click({ verb: 'decline', reason: 'No time this year' }));
    expect(answer.ok && answer.value.text).toMatch(/You declined this/u);
    expect(ports.pairings.all()[0]).toMatchObject({
      state: 'rejected',
      approvals: [{ reason: 'No time this year' }, {}],
    });
  });

  test('by anybody but the person it is addressed to is refused', async () => {
    const ports = await asked();
    for (const other of ['ned', 'sara', 'ceo', 'rita']) {
      expect(await answerCard(ports, caller(other), click())).toMatchObject({ ok: false, code: 'not-allowed' });
      const forged = await answerCard(ports, caller(other, true), click({ approverId: other }));
      expect(forged.ok && JSON.stringify(forged.value.card)).not.toContain('Ned');
    }
    expect(ports.pairings.all()[0]?.approvals.every(({ decision }) => decision === null)).toBe(true);
  });

  test('a refresh changes nothing and shows how it stands', async () => {
    const ports = await asked();
    const before = ports.pairings.documents.dump();
    const answer = await answerCard(ports, caller('nora'), click({ verb: 'refresh', item: null, cardId: 'forgotten' }));
    expect(answer.ok && answer.value.text).toMatch(/Open Vice Versa to approve or decline/u);
    expect(ports.pairings.documents.dump()).toBe(before);
  });

  test('double clicks, replays and a change of mind on an old card decide once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('approve', 'decline', 'approve-all', 'refresh'), { minLength: 2, maxLength: 5 }),
        fc.scheduler(),
        async (verbs, scheduler) => {
          const ports = await asked();
          await look(ports);
          const paused = companyPorts({ pause: () => scheduler.schedule(Promise.resolve()) });
          withDocuments(paused, ports);
          const clicks = verbs.map((verb) =>
            answerCard(paused, caller('nora'), click({ verb, rows: [0], reason: 'No time' })),
          );
          await scheduler.waitFor(Promise.all(clicks));
          const [pairing] = paused.pairings.all();
          const decisions = pairing?.timeline.filter(
            ({ kind, byPersonId }) => byPersonId === 'nora' && ['time-approved', 'ended'].includes(kind),
          );
          expect(decisions?.length).toBe(verbs.some((verb) => verb !== 'refresh') ? 1 : 0);
        },
      ),
      { numRuns: 20 },
    );
  });
});

/** Copies what is stored into ports whose operations interleave. */
function withDocuments(into: TestPorts, from: TestPorts): void {
  for (const name of ['pairings', 'participants', 'contacts'] as const) {
    for (const id of from[name].documents.keys()) {
      const read = from[name].documents.read(id);
      if (read !== null) (into[name].documents as { put(id: string, value: unknown): unknown }).put(id, read.value);
    }
  }
}

test('two workers that look at one chat at the same time post one card', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const ports = await asked();
      const paused = companyPorts({ pause: () => scheduler.schedule(Promise.resolve()) });
      withDocuments(paused, ports);
      await scheduler.waitFor(Promise.all([look(paused), look(paused)]));
      expect(paused.chats.in('nora')).toHaveLength(1);
    }),
    { numRuns: 20 },
  );
});

/** A second pair of which nora is asked as well. */
async function askedAgain(ports: TestPorts): Promise<void> {
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await proposePair(ports, ports.program, { juniorId: 'nia', seniorId: 'sid', origin, match: null });
  await performDueWork(ports, Infinity);
  const second = { programId: 'spring', pairingId: 'nia~sid~1' };
  await acceptPairing(ports, caller('nia'), second);
  await acceptPairing(ports, caller('sid'), second);
  await performDueWork(ports, Infinity);
}

test('an approval that comes within hours joins the card; "approve all" approves what the person saw', async () => {
  const ports = await asked();
  await look(ports);
  await askedAgain(ports);
  await look(ports);
  expect(ports.chats.in('nora')).toMatchObject([{ updates: 1 }]);
  expect(words(ports)).toContain('2 approvals wait for you');
  const one = await answerCard(ports, caller('nora'), click({ verb: 'approve-all', rows: [0], item: null }));
  expect(one.ok && one.value.text).toMatch(/^One approval waits for you: Nia and Sid/u);
  const all = await answerCard(ports, caller('nora'), click({ verb: 'approve-all', rows: [0, 1], item: null }));
  expect(all.ok && all.value.text).toMatch(/^None of these approvals waits/u);
});

test('an approval that comes hours later is a new message that lists all that waits', async () => {
  const ports = await asked();
  await look(ports);
  ports.clock.advance(5 * HOUR_MS);
  await askedAgain(ports);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(2);
  expect(words(ports)).toContain('2 approvals wait for you');
});

test('"ask me later" is asked again then, with a new message, and the deadline stays', async () => {
  const ports = await asked();
  await look(ports);
  const dueAtUtc = ports.pairings.all()[0]?.approvals[0]?.dueAtUtc;
  const answer = await answerCard(ports, caller('nora'), click({ verb: 'later' }));
  expect(answer.ok && JSON.stringify(answer.value.card)).toContain(
    'You are asked again on Tuesday 6 January at 08:00 UTC',
  );
  await look(ports);
  expect(ports.chats.in('nora')).toMatchObject([{ updates: 1 }]);
  ports.clock.advance(24 * HOUR_MS);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(2);
  expect(ports.pairings.all()[0]?.approvals[0]?.dueAtUtc).toBe(dueAtUtc);
});

test('a program that collects approvals asks with the weekly list', async () => {
  const program = {
    settings: makeSettings({ approval: { ...makeSettings().approval, deadlineWorkingDays: 20, cards: 'weekly' } }),
  };
  const ports = await asked({ program });
  ports.clock.advance(HOUR_MS);
  await look(ports);
  expect(ports.chats.in('nora')).toEqual([]);
  ports.clock.advance(7 * 24 * HOUR_MS);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(1);
});

test('the lead sees who could not be reached, on which channel, and why', async () => {
  const ports = companyPorts();
  ports.notifications.answer = ({ recipientId }) =>
    recipientId === 'ned' ? { kind: 'unreachable', reason: 'The app is not installed.' } : { kind: 'sent' };
  const origin = { kind: 'round', roundId: 'round-1' } as const;
  await proposePair(ports, ports.program, { juniorId: 'ned', seniorId: 'sara', origin, match: null });
  await performDueWork(ports, Infinity);
  expect(await listDeliveries(ports)).toEqual({
    reached: 1,
    unreached: [
      {
        person: expect.objectContaining({ id: 'ned', displayName: 'Ned' }) as object,
        channel: 'activity-feed',
        reason: 'The app is not installed.',
        sinceUtc: '2026-01-05T08:00:00.000Z',
      },
    ],
  });
});

test('a chat that the channel refuses for good is told to the lead and not tried for ever', async () => {
  const ports = await asked();
  ports.chats.post = () => Promise.reject(new PermanentFailure('The bot channel refused (401 Unauthorized).'));
  await look(ports);
  const { unreached } = await listDeliveries(ports);
  expect(unreached).toMatchObject([
    { person: { id: 'nora' }, channel: 'chat', reason: 'The bot channel refused (401 Unauthorized).' },
    { channel: 'chat' },
  ]);
  expect(await ports.contacts.listDue(Number.MAX_SAFE_INTEGER, 10)).toEqual([]);
});
