import fc from 'fast-check';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { greet } from '../../../../api/src/use-cases/contact/greet';
import {
  address,
  answerCard,
  asked,
  askedAgain,
  click,
  look,
  second,
  type TestPorts,
  withDocuments,
  words,
} from '../../../support/asked-approver';
import { caller, companyPorts } from '../../../support/small-company';

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
    const answer = await answerCard(ports, caller('nora'), click({ verb: 'refresh', items: [], cardId: 'forgotten' }));
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
          const clicks = verbs.map((verb) => answerCard(paused, caller('nora'), click({ verb, reason: 'No time' })));
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

describe('the card that answers a message to the bot', () => {
  const chat = { serviceUrl: 'https://channel.example/', conversationId: 'chat-nora', memberId: '29:nora' };

  async function greeted() {
    const ports = await asked();
    await look(ports);
    await askedAgain(ports);
    await greet(ports, 'nora', chat);
    return ports;
  }

  test('is a card like any other: it lists what waits and follows what is decided elsewhere', async () => {
    const ports = await greeted();
    expect(words(ports)).toContain('2 approvals wait for you');
    expect(ports.contacts.of('nora')?.cards.at(-1)).toMatchObject({
      activityId: 'message-3',
      items: [address, second],
    });
    await decideApproval(ports, caller('nora'), address, { decision: 'approve' });
    await look(ports);
    expect(words(ports)).toContain('You approved this on');
    expect(words(ports)).toContain('Nia');
  });

  test.each(['approve-all', 'later'] as const)('does %s', async (verb) => {
    const ports = await greeted();
    const cardId = ports.contacts.of('nora')?.cards.at(-1)?.cardId ?? '';
    const done = await answerCard(ports, caller('nora'), click({ verb, cardId, items: [address, second] }));
    expect(done.ok && JSON.stringify(done.value.card)).toMatch(
      verb === 'later' ? /You are asked again on/u : /You approved this on.*You approved this on/u,
    );
    const own = ports.pairings.all().flatMap(({ approvals }) => approvals.filter((one) => one.approverId === 'nora'));
    expect(own.every((one) => (verb === 'later' ? one.snoozedUntilUtc !== null : one.decision === 'approved'))).toBe(
      true,
    );
  });
});

describe('a card that is not remembered any more', () => {
  test('still decides what its button names, and shows everything else that waits', async () => {
    const ports = await asked();
    await askedAgain(ports);
    const done = await answerCard(ports, caller('nora'), click({ cardId: 'card-0' }));
    expect(done.ok && done.value.text).toMatch(/^One approval waits for you: Nia and Sid/u);
    expect(done.ok && JSON.stringify(done.value.card)).toContain('You approved this on');
  });

  test('says so where its button names nothing, and the next click works', async () => {
    const ports = await asked();
    const stale = await answerCard(ports, caller('nora'), click({ cardId: 'card-0', verb: 'later', items: [] }));
    expect(stale.ok && JSON.stringify(stale.value.card)).toContain('This card was out of date');
    expect(stale.ok && JSON.stringify(stale.value.card)).toContain('"verb":"later"');
  });
});

describe('the audit log', () => {
  const lines = (ports: TestPorts) =>
    ports.audit.records.map(({ byPersonId, target, phase }) => `${byPersonId} ${target} ${phase}`);
  const about = ({ pairingId }: typeof address) => `programs/spring/pairings/${pairingId}/approval`;

  test('tells every approval that a click decided, as if it had been decided in the tab', async () => {
    const ports = await asked();
    await askedAgain(ports);
    await answerCard(ports, caller('nora'), click({ verb: 'approve-all', items: [address, second] }));
    expect(lines(ports)).toEqual([
      `nora ${about(address)} asked`,
      `nora ${about(address)} done`,
      `nora ${about(second)} asked`,
      `nora ${about(second)} done`,
    ]);
    expect(ports.audit.records[2]).toMatchObject({
      operation: 'decideApproval',
      aboutPersonIds: ['nia', 'sid'],
      correlationId: ports.audit.records[0]?.correlationId,
    });
  });

  test('tells what was refused as refused, and nothing of a card that only refreshes itself', async () => {
    const ports = await asked();
    await answerCard(ports, caller('nora'), click({ verb: 'refresh', items: [] }));
    expect(lines(ports)).toEqual([]);
    await answerCard(ports, caller('ceo'), click({ approverId: 'ceo' }));
    await answerCard(ports, caller('ned'), click());
    expect(lines(ports)).toEqual([
      `ceo ${about(address)} asked`,
      `ceo ${about(address)} refused`,
      `ned ${about(address)} asked`,
      `ned ${about(address)} refused`,
    ]);
  });
});
