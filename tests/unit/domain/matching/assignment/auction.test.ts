import { auction, FINEST } from '../../../../../api/src/domain/matching/assignment/auction';
import { type Market, openMarket } from '../../../../../api/src/domain/matching/assignment/market';
import { emptyPart, pack } from '../../../../../api/src/domain/matching/assignment/part';

/** Rows that want one place each, given the weight of each of their columns. */
function marketOf(places: number[], rows: ReadonlyArray<Readonly<Record<number, number>>>): Market {
  const start = Int32Array.from([0, ...rows.map((row) => Object.keys(row).length)]);
  for (let row = 1; row < start.length; row++) start[row]! += start[row - 1]!;
  const part = emptyPart(new Int32Array(rows.length).fill(1), Int32Array.from(places), start);
  part.packed.set(rows.flatMap((row) => Object.entries(row).map(([column, weight]) => pack(Number(column), weight))));
  return openMarket(part);
}

/** Two rows that would both rather have the first of two columns. */
const twoForTwo = () =>
  marketOf(
    [1, 1],
    [
      { 0: 500, 1: 400 },
      { 0: 500, 1: 100 },
    ],
  );

test('who has less to lose by it gives way, at a price between the two wishes', () => {
  const market = twoForTwo();
  expect(auction(market, FINEST, { edges: 1000 })).toBe(true);
  expect([...market.slotRow]).toEqual([1, 0]);
  expect(market.price[0]! - market.price[1]!).toBeGreaterThanOrEqual(100 - FINEST);
  expect(market.price[0]! - market.price[1]!).toBeLessThanOrEqual(400 + FINEST);
  expect(market.price[0]! / FINEST).toBe(Math.round(market.price[0]! / FINEST));
});

test('ends unfinished where two outbid each other for the only place, with prices that still hold', () => {
  const market = marketOf([1], [{ 0: 500 }, { 0: 500 }]);
  const budget = { edges: 1e6 };
  expect(auction(market, 128, budget)).toBe(false);
  expect(budget.edges).toBeGreaterThan(0);
  expect(market.price[0]).toBeGreaterThan(1000);
  expect(market.price[0]).toBeLessThanOrEqual(2 ** 22);
  expect(market.held[0]).toBe(1);
});

test('ends unfinished where its budget does', () => {
  const market = twoForTwo();
  expect(auction(market, FINEST, { edges: 3 })).toBe(false);
});

test('leaves a row out that gains nothing, where rows may stay out', () => {
  const market = marketOf([1], [{ 0: 500 }, { 0: 300 }]);
  expect(auction(market, FINEST, { edges: 1000 }, true)).toBe(true);
  expect([...market.slotRow]).toEqual([0]);
  expect(market.wanting[1]).toBe(1);
});
