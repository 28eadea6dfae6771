import fc from 'fast-check';
import {
  addRange,
  noneOf,
  emptyBits,
  firstBitIn,
  hasBit,
  wordFrom,
} from '../../../../api/src/domain/scheduling/bit-set';

const SIZE = 150;
const ranges = fc.array(fc.tuple(fc.nat(SIZE), fc.nat(SIZE)), { maxLength: 6 });

function bothWays(given: readonly (readonly [number, number])[]) {
  const bits = emptyBits(SIZE);
  const plain = new Set<number>();
  for (const [from, to] of given) {
    addRange(bits, from, to);
    for (let number = from; number < to; number += 1) plain.add(number);
  }
  return { bits, plain };
}

describe('a bit set', () => {
  it('holds what was added, and its complement the rest', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const { bits, plain } = bothWays(given);
        const others = noneOf([bits], SIZE);
        for (let number = 0; number < SIZE; number += 1) {
          expect(hasBit(bits, number)).toBe(plain.has(number));
          expect(hasBit(others, number)).toBe(!plain.has(number));
        }
        expect(hasBit(others, SIZE)).toBe(false);
      }),
    );
  });

  it('finds the smallest number in a range', () => {
    fc.assert(
      fc.property(ranges, fc.nat(SIZE), fc.nat(SIZE), (given, from, to) => {
        const { bits, plain } = bothWays(given);
        const first = [...plain].filter((number) => number >= from && number < to).sort((a, b) => a - b)[0];
        expect(firstBitIn(bits, from, to)).toBe(first ?? -1);
      }),
    );
  });

  it('reads a word from any position, with nothing outside of it', () => {
    fc.assert(
      fc.property(ranges, fc.integer({ min: -80, max: SIZE + 80 }), (given, position) => {
        const { bits, plain } = bothWays(given);
        const word = wordFrom(bits, position);
        for (let offset = 0; offset < 32; offset += 1) {
          expect((word >>> offset) & 1).toBe(plain.has(position + offset) ? 1 : 0);
        }
      }),
    );
  });
});
