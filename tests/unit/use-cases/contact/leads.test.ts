import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { decideApproval } from '../../../../api/src/use-cases/approvals/decide-approval';
import { createRoleNotes } from '../../../../api/src/use-cases/contact/note-role';
import { performDueWork } from '../../../../api/src/use-cases/pairing-work/perform-due-work';
import {
  address,
  answerCard,
  asked,
  click,
  look,
  SECRET,
  type TestPorts,
  words,
} from '../../../support/asked-approver';
import { caller } from '../../../support/small-company';

/** Nobody answered: the lead decides. These came with the role of a lead on the last day. */
async function leftToLeads(...leadIds: readonly string[]): Promise<TestPorts> {
  const ports = await asked();
  ports.clock.advance(20 * DAY_MS);
  for (const id of leadIds) await createRoleNotes(ports)(caller(id, true));
  await performDueWork(ports, Infinity);
  await performDueWork(ports, Infinity);
  await look(ports);
  return ports;
}

const toldTo = (ports: TestPorts, personId: string) =>
  [...ports.notifications.sent.values()].filter((one) => one.recipientId === personId).map(({ template }) => template);
const clickOf = (personId: string) => click({ approverId: personId, memberId: `29:${personId}` });

test('leads are told in the feed and by a card when a decision falls to them, and why', async () => {
  const ports = await leftToLeads('ceo', 'norm');
  for (const id of ['ceo', 'norm']) {
    expect(toldTo(ports, id)).toEqual(['approvalRequested']);
    expect(words(ports, id)).toContain('because neither manager answered before the deadline');
    expect(words(ports, id)).not.toContain(SECRET);
    const sent = [...ports.notifications.sent.values()].find(({ recipientId }) => recipientId === id);
    expect(sent?.preview).toMatch(/^You decide as the lead: nobody answered in time\. 6 × 60 minutes/u);
  }
  await performDueWork(ports, Infinity);
  expect(toldTo(ports, 'ceo')).toEqual(['approvalRequested']);
});

test('a lead decides by card, and the cards of the other leads follow', async () => {
  const ports = await leftToLeads('ceo', 'norm');
  const answer = await answerCard(ports, caller('ceo'), clickOf('ceo'));
  expect(JSON.stringify(answer)).toContain('You approved this');
  expect(ports.pairings.all()[0]?.approvals.at(-1)).toMatchObject({ decision: 'approved', decidedById: 'ceo' });
  await performDueWork(ports, Infinity);
  await look(ports);
  expect(words(ports, 'norm')).toContain('Ceo approved this');
});

test('what a lead decides in the tab changes the cards of leads', async () => {
  const ports = await leftToLeads('ceo');
  await decideApproval(ports, caller('norm', true), address, { decision: 'approve' });
  await look(ports);
  expect(words(ports, 'ceo')).toContain('Norm approved this');
});

test('who lost the role, or did not come for long, is neither told nor lets a card decide', async () => {
  const ports = await leftToLeads('ceo');
  await createRoleNotes(ports)(caller('ceo'));
  await answerCard(ports, caller('ceo'), clickOf('ceo'));
  expect(ports.pairings.all()[0]?.approvals.at(-1)?.decision).toBeNull();
  const others = await asked();
  await createRoleNotes(others)(caller('ceo', true));
  others.clock.advance(40 * DAY_MS);
  await performDueWork(others, Infinity);
  await performDueWork(others, Infinity);
  expect(toldTo(others, 'ceo')).toEqual([]);
});

test('a lead is not told of their own pairing', async () => {
  const ports = await leftToLeads('sara', 'ceo');
  expect(toldTo(ports, 'sara')).not.toContain('approvalRequested');
  expect(ports.chats.in('sara')).toEqual([]);
});

test('one instance looks at a person once a day, and again when the role changes', async () => {
  const ports = await asked();
  const note = createRoleNotes(ports);
  let reads = 0;
  const read = ports.contacts.read;
  ports.contacts.read = (personId) => {
    reads += 1;
    return read(personId);
  };
  for (const isLead of [true, true, false, false]) await note(caller('ceo', isLead));
  ports.clock.advance(DAY_MS);
  await note(caller('ceo', false));
  expect(reads).toBe(3);
});
