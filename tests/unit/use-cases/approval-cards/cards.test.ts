import type { Approval } from '../../../../api/src/contract/approval';
import type { AdaptiveCard } from '../../../../api/src/use-cases/approval-cards/adaptive-card';
import { buildCard } from '../../../../api/src/use-cases/approval-cards/build-card';
import type { CardFacts } from '../../../../api/src/use-cases/approval-cards/card-facts';
import { LARGEST_CARD_BYTES, MOST_ROWS } from '../../../../api/src/use-cases/approval-cards/digest-card';
import { cardProblems } from '../../../support/check-card';
import { makeApproval } from '../../../support/make-approval';

const facts = (approvals: readonly (Approval | null)[], given: Partial<CardFacts> = {}): CardFacts => ({
  approverId: 'boss',
  cardId: 'card-1',
  memberId: '29:boss',
  rows: approvals.map((approval, index) => ({
    item: { programId: 'spring', pairingId: approval?.pairingId ?? `gone-${index}` },
    approval,
  })),
  approvalsLink: 'https://teams.microsoft.com/l/entity/app/vice-versa',
  photos: new Map([['jun', 'data:image/png;base64,iVBORw0KGgo=']]),
  notice: null,
  ...given,
});

const several = (count: number) =>
  Array.from({ length: count }, (_, index) => makeApproval({ pairingId: `p${index}` }));
const textOf = (card: AdaptiveCard) => JSON.stringify(card);
const titles = (card: AdaptiveCard) => (card.actions ?? []).map(({ title }) => title);

const cards: readonly [string, CardFacts][] = [
  ['that asks for one approval', facts([makeApproval()])],
  ['without pictures, titles or departments', facts([makeApproval({ bare: true })], { photos: new Map() })],
  ['that was approved', facts([makeApproval({ decision: 'approved', decidedAtUtc: '2026-01-06T09:00:00.000Z' })])],
  ['that was declined', facts([makeApproval({ decision: 'rejected', decidedAtUtc: '2026-01-06T09:00:00.000Z' })])],
  ['whose deadline passed', facts([makeApproval({ decision: 'lapsed' })])],
  ['that was handed on', facts([makeApproval({ decision: 'handed-on', handedOnTo: makeApproval().senior })])],
  ['whose person reports to somebody else now', facts([makeApproval({ decision: 'replaced' })])],
  ['that was put off', facts([makeApproval({ snoozedUntilUtc: '2026-01-06T08:00:00.000Z' })])],
  ['that was withdrawn', facts([makeApproval({ decision: 'withdrawn' })])],
  ['that is not needed any more', facts([null])],
  ['with a notice', facts([makeApproval()], { notice: 'Say why.' })],
  ['about several', facts(several(3))],
  ['about several of which some are decided', facts([...several(2), makeApproval({ decision: 'approved' }), null])],
  ['about more than fit', facts(several(40))],
  ['about several that are all decided', facts([makeApproval({ decision: 'approved' }), null])],
];

test.each(cards)('a card %s is valid by the schema of Adaptive Cards', (_name, given) => {
  expect(cardProblems(buildCard(given).card)).toEqual([]);
});

test.each<[string, (card: AdaptiveCard) => object, RegExp]>([
  ['a property that no card has', (card) => ({ ...card, colour: 'blue' }), /additional.*colour/u],
  [
    'an element that does not exist',
    (card) => ({ ...card, body: [{ type: 'TextBlok', text: 'x' }] }),
    /TextBlok|type/u,
  ],
  [
    'a misspelt property of an element',
    (card) => ({ ...card, body: [{ type: 'TextBlock', text: 'x', wrapp: true }] }),
    /\/body\/0 .*wrapp/u,
  ],
  ['a value that is none of the allowed', (card) => ({ ...card, version: '1.9' }), /\/version/u],
  ['no text for hosts without cards', ({ fallbackText: _, ...card }) => card, /fallbackText/u],
  ['a refresh for nobody', (card) => ({ ...card, refresh: { ...card.refresh, userIds: [] } }), /userIds/u],
  [
    'a refresh by an action that the bot does not get',
    (card) => ({ ...card, refresh: { ...card.refresh, action: { type: 'Action.Submit', verb: 'refresh', data: {} } } }),
    /\/refresh\/action/u,
  ],
  ['an action without a verb', (card) => ({ ...card, actions: [{ type: 'Action.Execute', data: {} }] }), /verb/u],
  ['more buttons than Teams shows', (card) => ({ ...card, actions: Array(7).fill(card.actions?.at(-1)) }), /6 items/u],
])('the check finds %s', (_name, spoil, problem) => {
  const { card } = buildCard(facts([makeApproval()]));
  expect(cardProblems(spoil(card)).join('\n')).toMatch(problem);
});

test.each(cards)('a card %s says the same in plain words, refreshes itself and leads to the tab', (_name, given) => {
  const { card, text } = buildCard(given);
  expect(card.fallbackText).toBe(text);
  expect(text.length).toBeGreaterThan(20);
  expect(card.refresh).toEqual({
    action: { type: 'Action.Execute', verb: 'refresh', data: { approverId: 'boss', cardId: 'card-1' } },
    userIds: ['29:boss'],
  });
  expect(titles(card)).toContain('Open Vice Versa');
});

test.each(cards)('a card %s fits into a message of Teams', (_name, given) => {
  expect(Buffer.byteLength(textOf(buildCard(given).card))).toBeLessThan(28_000);
});

test('the card names both, their posts, the reason, the time it costs and what the team gave already', () => {
  const { card } = buildCard(facts([makeApproval({ teamPairings: 3 })]));
  const text = textOf(card);
  for (const words of [
    'Juna Ruiz',
    'Analyst, Finance',
    'Sena Holt',
    'Director, Sales',
    'Finance and Sales rarely meet, and they work outside each other’s management line.',
    'You decide about the time only',
    '6 × 60 minutes between 8 January 2026 and 30 June 2026, within working hours.',
    '3 other live pairings in this team of 9 direct reports.',
    'Please decide by 12 January 2026.',
    'data:image/png;base64',
  ]) {
    expect(text).toContain(words);
  }
  expect(titles(card)).toEqual(['Approve', 'Decline', 'Ask me later', 'Open Vice Versa']);
});

test('a name is shown letter by letter and never read as a link or as markup', () => {
  const approval = makeApproval();
  const evil = '[Click](https://evil.example) **now**';
  const { card } = buildCard(facts([{ ...approval, junior: { ...approval.junior, displayName: evil } }]));
  const blocks: string[] = [];
  JSON.stringify(card, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'TextBlock') {
      blocks.push(JSON.stringify(value));
    }
    return value;
  });
  expect(blocks.join(' ')).not.toContain('evil.example');
  expect(textOf(card)).toContain('evil.example');
});

test('what is not asked of somebody any more promises no decision', () => {
  const words = (decision: 'handed-on' | 'replaced') => textOf(buildCard(facts([makeApproval({ decision })])).card);
  expect(words('handed-on')).toContain('The program lead was asked, because you are away.');
  expect(words('handed-on')).not.toContain('still decide');
  expect(words('replaced')).toContain('Juna Ruiz reports to somebody else now');
  expect(words('replaced')).not.toContain('away');
});

test('what is decided has no buttons that decide', () => {
  for (const decision of ['approved', 'rejected', 'lapsed', 'withdrawn'] as const) {
    expect(titles(buildCard(facts([makeApproval({ decision })])).card)).toEqual(['Open Vice Versa']);
  }
});

test('several approvals are rows with decisions of their own, and one button for all of them', () => {
  const { card } = buildCard(facts([...several(3), makeApproval({ decision: 'approved', pairingId: 'done' })]));
  expect(card.body[0]).toMatchObject({ text: '3 approvals wait for you' });
  expect(titles(card)).toEqual(['Approve all 3', 'Ask me later', 'Open Vice Versa']);
  expect(card.actions?.[0]).toMatchObject({ verb: 'approve-all', data: { items: 'spring/p0,spring/p1,spring/p2' } });
  const declines = [...textOf(card).matchAll(/"type":"Input.Text","id":"(\w+)"/gu)].map(([, id]) => id);
  expect(declines).toEqual(['reason0', 'reason1', 'reason2']);
});

test('the last approval that waits can be put off like every other', () => {
  const done = makeApproval({ decision: 'approved', pairingId: 'done' });
  const { card } = buildCard(facts([makeApproval(), done]));
  expect(titles(card)).toEqual(['Ask me later', 'Open Vice Versa']);
  expect(card.actions?.[0]).toMatchObject({ verb: 'later', data: { items: 'spring/jun~sen~1' } });
  expect(titles(buildCard(facts([done, done])).card)).toEqual(['Open Vice Versa']);
});

/** Ids, names and pictures as long as those of a real directory. */
const long = (count: number, photoBytes: number): CardFacts => {
  const guid = (number: number) => `8f14e45f-ceea-467f-a7d5-${String(number).padStart(12, '0')}`;
  const person = (number: number) => ({
    id: guid(number),
    displayName: `Maximiliane-Alexandra von und zu Hohenstein-${number}`,
    jobTitle: 'Senior Vice President, Regulatory Affairs and Public Policy',
    department: 'Corporate Sustainability, Quality and Compliance',
  });
  const approvals = Array.from({ length: count }, (_, row) =>
    makeApproval({
      programId: guid(0),
      junior: person(2 * row),
      senior: person(2 * row + 1),
      pairingId: `${guid(2 * row)}~${guid(2 * row + 1)}~1`,
      whyThisPair: `They work in ${person(0).department} and in ${person(0).department}, outside each other’s management line, four career stages apart: each has something to teach the other.`,
    }),
  );
  const photo = `data:image/jpeg;base64,${'A'.repeat(photoBytes)}`;
  const photos = new Map(approvals.flatMap(({ junior, senior }) => [[junior.id, photo] as const, [senior.id, photo]]));
  return facts(approvals, { photos });
};

test.each([2, 3, 4, 12, 40])('a list of %i fits into a message whatever the directory holds', (count) => {
  for (const photoBytes of [1_500, 4_000, 10_000]) {
    const { card } = buildCard(long(count, photoBytes));
    expect(Buffer.byteLength(textOf(card))).toBeLessThanOrEqual(LARGEST_CARD_BYTES);
    const images = textOf(card).match(/"type":"Image"/gu)?.length ?? 0;
    expect([0, 2 * count]).toContain(images);
  }
});

test('a row tells as much as a card of its own: pictures, why these two, why you', () => {
  const photo = 'data:image/png;base64,iVBORw0KGgo=';
  const approvals = [makeApproval({ whyYou: 'Nora is away.' }), makeApproval({ pairingId: 'p2' })];
  const photos = new Map(['jun', 'sen'].map((id) => [id, photo] as const));
  const [, row] = buildCard(facts(approvals, { photos })).card.body;
  for (const words of ['Finance and Sales rarely meet', 'Nora is away.', 'Photo of Juna Ruiz', '9 direct reports']) {
    expect(JSON.stringify(row)).toContain(words);
  }
});

test('one picture alone stands in no row, for it would not say whose it is', () => {
  expect(textOf(buildCard(facts(several(2))).card)).not.toContain('Photo of');
});

test('of more than fit, "approve" means those that are shown', () => {
  const { card } = buildCard(facts(several(40)));
  expect(titles(card)[0]).toBe(`Approve these ${MOST_ROWS}`);
  expect(textOf(card)).toContain(`${40 - MOST_ROWS} more wait in Vice Versa.`);
});
