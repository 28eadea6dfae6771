import { barsOf } from '../../../../../tabs/src/features/directory/histogram';

test('the highest bar fills the box, the others keep their ratio and stand on the ground', () => {
  const [first, second] = barsOf([200, 50]);

  expect(first).toMatchObject({ y: 0, height: 100 });
  expect(second).toMatchObject({ y: 75, height: 25 });
});

test('a single person among thousands is still to be seen, nobody is not', () => {
  const [, one, none] = barsOf([10_000, 1, 0]);

  expect(one?.height).toBeGreaterThan(1);
  expect(none?.height).toBe(0);
});

test('bars do not touch and stay inside the box', () => {
  const bars = barsOf([3, 1, 2, 0, 5, 1, 1]);

  bars.forEach((bar, index) => {
    const next = bars[index + 1];
    expect(bar.x).toBeGreaterThanOrEqual(0);
    expect(bar.x + bar.width).toBeLessThan(next?.x ?? 100.001);
  });
  expect(barsOf([])).toEqual([]);
});
