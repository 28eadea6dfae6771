import fc from 'fast-check';
import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { greet } from '../../../../api/src/use-cases/contact/greet';
import { listDeliveries } from '../../../../api/src/use-cases/contact/list-deliveries';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import { withdrawPairing } from '../../../../api/src/use-cases/pairings/act-on-pairing';
import { proposePair } from '../../../../api/src/use-cases/pairings/propose-pair';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import {
  address,
  answerCard,
  asked,
  askedAgain,
  click,
  look,
  second,
  SECRET,
  withDocuments,
  words,
} from '../../../support/asked-approver';
import { makeSettings } from '../../../support/make-program';
import { caller, companyPorts } from '../../../support/small-company';

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

  test('who is away has a card as well, which follows what the stand-in decides', async () => {
    const ports = await asked({}, (given) => {
      given.availability.of.set('nora', { workingHours: null, absences: [{ startUtc: 0, endUtc: Infinity }] });
    });
    await look(ports);
    expect(words(ports)).toContain('North was asked because you are away; you can still decide yourself.');
    await decideApproval(ports, caller('north'), address, { decision: 'approve' });
    await performDueWork(ports, Infinity);
    await look(ports);
    expect(ports.chats.in('nora')).toMatchObject([{ updates: 1 }]);
    expect(words(ports)).toContain('North approved this on');
  });

  test('the card that a delegate asked for follows what the manager decides, and nobody else’s delegate gets one', async () => {
    const ports = await asked();
    for (const [managerId, delegateId] of [
      ['nora', 'norm'],
      ['south', 'sol'],
    ] as const) {
      await ports.delegations.create({ managerId, delegateId, fromUtc: null, untilUtc: null });
    }
    const chat = { serviceUrl: 'https://channel.example/', conversationId: 'chat-norm', memberId: '29:norm' };
    await greet(ports, 'norm', chat);
    await decideApproval(ports, caller('nora'), address, { decision: 'approve' });
    await look(ports);
    expect(ports.chats.in('norm')).toMatchObject([{ updates: 1 }]);
    expect(words(ports, 'norm')).not.toContain('"verb":"approve"');
    expect(ports.chats.in('sol')).toEqual([]);
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

test('an approval that comes within hours joins the card; "approve all" approves what the person saw', async () => {
  const ports = await asked();
  await look(ports);
  await askedAgain(ports);
  await look(ports);
  expect(ports.chats.in('nora')).toMatchObject([{ updates: 1 }]);
  expect(words(ports)).toContain('2 approvals wait for you');
  const one = await answerCard(ports, caller('nora'), click({ verb: 'approve-all' }));
  expect(one.ok && one.value.text).toMatch(/^One approval waits for you: Nia and Sid/u);
  const all = await answerCard(ports, caller('nora'), click({ verb: 'approve-all', items: [address, second] }));
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

test.each(['the chat first', 'the reminder first'])(
  'what was put off is asked again once, whichever sweep comes first: %s',
  async (order) => {
    const ports = await asked();
    await look(ports);
    await answerCard(ports, caller('nora'), click({ verb: 'later' }));
    await performDueWork(ports, Infinity);
    await look(ports);
    const sweeps = [() => look(ports), () => performDueWork(ports, Infinity)];
    if (order === 'the reminder first') sweeps.reverse();
    ports.clock.advance(24 * HOUR_MS);
    for (const sweep of [...sweeps, ...sweeps]) await sweep();
    expect(ports.chats.in('nora')).toHaveLength(2);
    expect(words(ports)).not.toContain('You are asked again');
  },
);

test('the reminder half-way to the deadline is a new message in the chat', async () => {
  const ports = await asked();
  await look(ports);
  ports.clock.advance(4 * 24 * HOUR_MS);
  await performDueWork(ports, Infinity);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(2);
  await performDueWork(ports, Infinity);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(2);
});

test('a program that collects approvals asks with the weekly list', async () => {
  const program = {
    settings: makeSettings({ approval: { ...makeSettings().approval, deadlineWorkingDays: 20, cards: 'weekly' } }),
  };
  const ports = await asked({ program });
  ports.clock.advance(HOUR_MS);
  await look(ports);
  expect(ports.chats.in('nora')).toEqual([]);
  const told = () => [...ports.notifications.sent.values()].filter(({ recipientId }) => recipientId === 'nora');
  expect(told()).toEqual([]);
  ports.clock.advance(7 * 24 * HOUR_MS);
  await performDueWork(ports, Infinity);
  await look(ports);
  expect(ports.chats.in('nora')).toHaveLength(1);
  expect(told()).toMatchObject([{ template: 'approvalRequested' }]);
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
