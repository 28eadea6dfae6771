import { isStillNews } from '../../../../api/src/domain/feed/still-news';
import type { NotificationTemplate, Pairing, Session } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { after, reach, START, workId } from '../pairing/make-pairing';

const booked = reach.booked();
const [first] = booked.series?.sessions ?? [];
if (first === undefined) throw new Error('A booked pairing has sessions.');

const isNews = (template: NotificationTemplate, pairing: Pairing, atUtc = START + DAY_MS) =>
  isStillNews({ template, recipientId: 'jun', session: 1 }, pairing, atUtc);

const withFirst = (given: Partial<Session>): Pairing => {
  if (booked.series === null) throw new Error('A booked pairing has a series.');
  const sessions = booked.series.sessions.map((one) => (one.number === 1 ? { ...one, ...given } : one));
  return { ...booked, series: { ...booked.series, sessions } };
};

test('that no time was found is no news any more once one is', () => {
  const searching = after(reach.approved(), {
    kind: 'no-slot',
    workId: workId(reach.approved(), 'plan-series'),
    retryAtUtc: START + DAY_MS,
  });
  expect(isNews('noTimeFound', searching)).toBe(true);
  expect(isNews('noTimeFound', reach.planned())).toBe(false);
  expect(isNews('noTimeFound', booked)).toBe(false);
});

test('a collision is news while it stands', () => {
  const clash = { number: 1, startUtc: first.startUtc, alternativeUtc: null };
  expect(isNews('sessionClashes', { ...booked, clashes: [clash] })).toBe(true);
  expect(isNews('sessionClashes', booked)).toBe(false);
  expect(isNews('sessionClashes', { ...booked, clashes: [clash] }, first.startUtc)).toBe(false);
});

test('that a session got no other time is news until it has one', () => {
  expect(isNews('sessionNotRebooked', withFirst({ cancelled: true }))).toBe(true);
  expect(isNews('sessionNotRebooked', withFirst({ responses: { junior: 'none', senior: 'declined' } }))).toBe(true);
  expect(isNews('sessionNotRebooked', booked)).toBe(false);
});

test.each(['sessionComing', 'sessionMoved', 'sessionNotMoved'] as const)('%s is no news once it has begun', (kind) => {
  expect(isNews(kind, booked)).toBe(true);
  expect(isNews(kind, booked, first.startUtc)).toBe(false);
});

test('an absence is news beside sessions as well, while the approval waits', () => {
  const [approval] = booked.approvals;
  if (approval === undefined) throw new Error('A booked pairing was approved.');
  const asked = { ...approval, id: 'ask.99', decision: null, decidedAtUtc: null, decidedById: null };
  expect(isNews('approvalHandedOn', { ...booked, approvals: [...booked.approvals, asked] })).toBe(true);
  expect(isNews('approvalHandedOn', booked)).toBe(false);
});
