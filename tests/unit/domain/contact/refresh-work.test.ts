import { newContact } from '../../../../api/src/domain/contact/contact';
import { noteReceipt } from '../../../../api/src/domain/contact/receipts';
import {
  claimRefresh,
  oweRefresh,
  refreshDone,
  refreshFailed,
  refreshFromUtc,
} from '../../../../api/src/domain/contact/refresh-work';

const NOW = 1_000_000;
const owing = oweRefresh(newContact('ann'), NOW);

test('one worker claims the look, the other finds nothing', () => {
  const claimed = claimRefresh(owing, NOW, NOW + 60);
  expect(claimed).not.toBeNull();
  expect(claimRefresh(claimed ?? owing, NOW, NOW + 60)).toBeNull();
  expect(refreshFromUtc(claimed ?? owing)).toBe(NOW + 60);
});

test('news that comes while somebody looks is looked at again', () => {
  const claimed = claimRefresh(owing, NOW, NOW + 60) ?? owing;
  const withNews = oweRefresh(claimed, NOW + 1);
  expect(refreshFromUtc(refreshDone(withNews, claimed.revision, null, NOW + 2))).toBe(NOW + 2);
  expect(refreshDone(claimed, claimed.revision, null, NOW + 2).work).toBeNull();
});

test('the earlier of two looks is owed', () => {
  expect(refreshFromUtc(oweRefresh(owing, NOW + 50))).toBe(NOW);
  expect(refreshFromUtc(oweRefresh(owing, NOW - 50))).toBe(NOW - 50);
});

test('a look that failed is tried again later, and one that cannot help waits for news', () => {
  const failed = refreshFailed(owing, { error: 'busy', final: false, retryAfterMs: 90_000 }, NOW);
  expect(refreshFromUtc(failed)).toBe(NOW + 90_000);
  const parked = refreshFailed(owing, { error: 'wrong', final: true, retryAfterMs: 0 }, NOW);
  expect(refreshFromUtc(parked)).toBeNull();
  expect(refreshFromUtc(oweRefresh(parked, NOW + 5))).toBe(NOW + 5);
});

test('a receipt keeps the time since when it holds', () => {
  const unreachable = { outcome: 'unreachable', reason: 'blocked' } as const;
  const first = noteReceipt(newContact('ann'), 'chat', unreachable, 1);
  expect(noteReceipt(first, 'chat', unreachable, 2)).toBe(first);
  const mended = noteReceipt(first, 'chat', { outcome: 'delivered', reason: null }, 3);
  expect(mended.receipts.chat).toEqual({ outcome: 'delivered', reason: null, sinceUtc: 3 });
});
