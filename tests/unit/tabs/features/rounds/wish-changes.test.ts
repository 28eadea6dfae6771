import { wishesOf, wishOf, withWish } from '../../../../../tabs/src/features/rounds/wish-changes';

const person = (id: string) => ({ id, displayName: id, jobTitle: '', department: '' });
const pair = { juniorId: 'jo', seniorId: 'sam' };

test('a pair is either pinned or kept apart, and a wish can be taken back', () => {
  const pinned = withWish({ pinned: [], apart: [] }, pair, 'pinned');
  const apart = withWish(pinned, pair, 'apart');

  expect(pinned).toEqual({ pinned: [pair], apart: [] });
  expect(apart).toEqual({ pinned: [], apart: [pair] });
  expect(withWish(apart, pair, null)).toEqual({ pinned: [], apart: [] });
});

test('wishes about other pairs are kept', () => {
  const other = { juniorId: 'jo', seniorId: 'kim' };

  expect(withWish({ pinned: [other], apart: [] }, pair, 'pinned').pinned).toEqual([other, pair]);
});

test('what is stored is read from what is shown', () => {
  const view = {
    items: [{ junior: person('jo'), senior: person('sam'), wish: 'apart' as const, refused: null }],
  };

  expect(wishesOf(view)).toEqual({ pinned: [], apart: [pair] });
  expect([wishOf(view, pair), wishOf(view, { juniorId: 'sam', seniorId: 'jo' })]).toEqual(['apart', null]);
});
