import path from 'node:path';
import type { Approval } from '../../api/src/contract/approval';
import { buildCard } from '../../api/src/use-cases/approval-cards/build-card';
import type { CardFacts } from '../../api/src/use-cases/approval-cards/card-facts';
import { avatarOf } from '../../local/graph/avatar';
import { type BrowserTenant, startBrowserTenant, type Window } from '../support/browser-tenant';
import { makeApproval } from '../support/make-approval';

jest.setTimeout(240_000);

let local: BrowserTenant;
beforeAll(async () => {
  local = await startBrowserTenant(40, 0);
});
afterAll(() => local.stop());

const person = (id: string, displayName: string, jobTitle: string, department: string) => ({
  id,
  displayName,
  jobTitle,
  department,
});
const others: Partial<Approval> = {
  pairingId: 'ines~otto~1',
  junior: person('ines', 'Ines Duarte', 'Trainee', 'Logistics'),
  senior: person('otto', 'Otto Lindqvist', 'Vice President', 'Research'),
  seats: ['senior'],
  whyThisPair:
    'They work in Logistics and in Research, outside each other’s management line, four career stages apart.',
};
const third: Partial<Approval> = { ...others, pairingId: 'ada~otto~1', junior: person('ada', 'Ada Nowak', '', '') };
const decidedAtUtc = '2026-01-06T09:00:00.000Z';

/** Every state that a card can be in, with what it says. */
const states: readonly (readonly [string, string, readonly (Approval | null)[], string?])[] = [
  ['asked', 'Please decide by 12 January 2026.', [makeApproval({ teamPairings: 2 })]],
  [
    'asked of a stand-in',
    'Nora Vik is away and named you their delegate.',
    [makeApproval({ whyYou: 'Nora Vik is away and named you their delegate.' })],
  ],
  ['put off', 'You are asked again on', [makeApproval({ snoozedUntilUtc: '2026-01-06T08:00:00.000Z' })]],
  ['approved', 'You approved this on', [makeApproval({ decision: 'approved', decidedAtUtc })]],
  ['declined', 'You declined this on', [makeApproval({ decision: 'rejected', decidedAtUtc })]],
  [
    'handed on',
    'Otto Lindqvist was asked on',
    [makeApproval({ decision: 'handed-on', decidedAtUtc, handedOnTo: makeApproval(others).senior })],
  ],
  ['replaced', 'Juna Ruiz reports to somebody else now', [makeApproval({ decision: 'replaced', decidedAtUtc })]],
  ['withdrawn', 'Withdrawn: the pairing ended', [makeApproval({ decision: 'withdrawn', decidedAtUtc })]],
  ['expired', 'The deadline has passed.', [makeApproval({ decision: 'lapsed', decidedAtUtc })]],
  ['gone', 'This approval is not needed any more.', [null]],
  ['with a notice', 'Say why you decline', [makeApproval()], 'Say why you decline, in one line of up to 300 letters.'],
  [
    'a list',
    '3 approvals wait for you',
    [makeApproval({ teamPairings: 2 }), makeApproval(others), makeApproval(third)],
  ],
  [
    'a list of which some are decided',
    'One approval waits for you',
    [
      makeApproval(others),
      makeApproval({ decision: 'approved', decidedAtUtc }),
      makeApproval({ ...third, decision: 'lapsed' }),
    ],
  ],
];

function factsOf(approvals: readonly (Approval | null)[], notice: string | null): CardFacts {
  const ids = approvals.flatMap((approval) => (approval === null ? [] : [approval.junior.id, approval.senior.id]));
  const photos = ids.flatMap((id) => {
    const picture = avatarOf(id, 48);
    return picture === null ? [] : [[id, `data:image/png;base64,${picture.toString('base64')}`] as const];
  });
  return {
    approverId: 'boss',
    cardId: 'card-1',
    memberId: '29:boss',
    rows: approvals.map((approval) => ({
      item: { programId: 'spring', pairingId: approval?.pairingId ?? 'gone~gone~1' },
      approval,
    })),
    approvalsLink: 'https://teams.microsoft.com/l/entity/app/vice-versa',
    photos: new Map(photos),
    notice,
  };
}

/** A chat with a card in every state. Without their refresh, for the bot would answer how it stands really: not at all. */
function fillChat(personId: string): void {
  for (const [, , approvals, notice = null] of states) {
    const { card, text } = buildCard(factsOf(approvals, notice));
    const { refresh: _, ...still } = card;
    const message = { from: 'bot', atUtc: '2026-01-06T09:30:00.000Z', text: '', summary: text, card: still } as const;
    local.tenant.bot.chats.add(personId, message);
  }
}

const chatOf = ({ page }: Window) => page.getByRole('region', { name: /^Chat of/u });

test('cards of every state are drawn in three themes, and none is wider than a phone', async () => {
  const personId = local.personaId('Program lead');
  fillChat(personId);
  for (const theme of ['default', 'dark', 'contrast'] as const) {
    const window = await local.open(personId, { view: 'chat', theme, width: 820 });
    await window.page.setViewportSize({ width: 820, height: 6_200 });
    for (const [, words] of states) await window.page.getByText(words).first().waitFor();
    await chatOf(window).screenshot({ path: path.resolve(__dirname, `../../test-results/cards-${theme}.png`) });
    expect(window.errors).toEqual([]);
  }
  const phone = await local.open(personId, { view: 'chat', width: 360 });
  await phone.page.getByText('3 approvals wait for you').waitFor();
  expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  const wide = await chatOf(phone).evaluate((chat) => chat.scrollWidth > chat.clientWidth);
  expect(wide).toBe(false);
  expect(phone.errors).toEqual([]);
});
