import fc from 'fast-check';
import type { CardItem, PostedCard } from '../../../../api/src/domain/contact/contact';
import { planCard, type WaitingItem } from '../../../../api/src/domain/contact/plan-card';
import { HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';

const NOW = Date.parse('2026-01-05T08:00:00Z');
const item = (pairingId: string): CardItem => ({ programId: 'spring', pairingId });
const waits = (pairingId: string, askFromUtc = NOW - 1, askAgainUtc: number | null = null): WaitingItem => ({
  ...item(pairingId),
  askFromUtc,
  askAgainUtc,
});
const card = (pairingIds: readonly string[], given: Partial<PostedCard> = {}): PostedCard => ({
  cardId: 'card-1',
  activityId: 'message-1',
  postedAtUtc: NOW - HOUR_MS,
  items: pairingIds.map(item),
  shown: 'x',
  ...given,
});

test('what waits is asked with one message, however much it is', () => {
  const plan = planCard([], [waits('a'), waits('b'), waits('c')], NOW);
  expect(plan).toEqual({ step: { kind: 'post', items: [item('a'), item('b'), item('c')] }, lookAgainUtc: null });
});

test('nothing waits, nothing is said', () => {
  expect(planCard([], [], NOW).step).toEqual({ kind: 'none' });
});

test('what is new joins the card of this morning in place', () => {
  const plan = planCard([card(['a'])], [waits('a', NOW - 2 * HOUR_MS), waits('b')], NOW);
  expect(plan.step).toMatchObject({ kind: 'update', items: [item('a'), item('b')] });
});

test('an old card is asked anew together with what is new, so that it is seen', () => {
  const old = card(['a'], { postedAtUtc: NOW - 30 * HOUR_MS });
  const plan = planCard([old], [waits('a', NOW - 31 * HOUR_MS), waits('b')], NOW);
  expect(plan.step).toEqual({ kind: 'post', items: [item('a'), item('b')] });
});

test('a decision changes the card where it stands', () => {
  expect(planCard([card(['a', 'b'])], [waits('b', NOW - 2 * HOUR_MS)], NOW).step).toMatchObject({ kind: 'update' });
});

test('a card whose approvals are all decided is left alone, and the next one gets another', () => {
  expect(planCard([card(['a'])], [waits('b')], NOW).step).toEqual({ kind: 'post', items: [item('b')] });
});

test('an approval that was dated anew after the card was posted is not asked twice', () => {
  expect(planCard([card(['a'])], [waits('a', NOW - 1)], NOW).step.kind).toBe('update');
});

test('what is to be asked later is asked then, with a new message', () => {
  const later = NOW + 24 * HOUR_MS;
  const plan = planCard([card(['a'])], [waits('a', NOW, later)], NOW);
  expect(plan).toMatchObject({ step: { kind: 'update' }, lookAgainUtc: later });
  expect(planCard([card(['a'])], [waits('a', NOW, later)], later).step).toEqual({ kind: 'post', items: [item('a')] });
});

test('a card that was begun and never confirmed is posted', () => {
  expect(planCard([card(['a'], { activityId: null })], [waits('a')], NOW).step.kind).toBe('post');
  expect(planCard([card(['a'], { activityId: null })], [], NOW).step.kind).toBe('none');
});

const anItem = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const instant = fc.integer({ min: NOW - 50 * HOUR_MS, max: NOW + 50 * HOUR_MS });

test('everything that is due stands on the card after the step, and nothing that is not due is asked for the first time', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ pairingId: anItem, askFromUtc: instant }), { selector: (each) => each.pairingId }),
      fc.option(fc.record({ on: fc.uniqueArray(anItem, { minLength: 1 }), postedAtUtc: instant }), { nil: null }),
      (waiting, posted) => {
        const items = waiting.map(({ pairingId, askFromUtc }) => waits(pairingId, askFromUtc));
        const cards = posted === null ? [] : [card(posted.on, { postedAtUtc: Math.min(NOW, posted.postedAtUtc) })];
        const { step, lookAgainUtc } = planCard(cards, items, NOW);
        const shown = step.kind === 'none' ? [] : step.items.map(({ pairingId }) => pairingId);
        const due = items.filter(({ askFromUtc }) => askFromUtc <= NOW).map(({ pairingId }) => pairingId);
        expect(shown).toEqual(expect.arrayContaining(due));
        for (const id of shown) expect(due.includes(id) || posted?.on.some((on) => on === id)).toBe(true);
        if (lookAgainUtc !== null) expect(lookAgainUtc).toBeGreaterThan(NOW);
      },
    ),
  );
});
