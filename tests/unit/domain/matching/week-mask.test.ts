import * as fc from 'fast-check';
import { countBits, minutesInCommon, sessionStarts } from '../../../../api/src/domain/matching/week-mask';
import { weekMask } from './rounds';

const arbitrarySet = fc.uniqueArray(fc.nat(335), { maxLength: 336 });
const maskOf = (halfHours: readonly number[]) => weekMask(...halfHours.map((at) => [at, at + 1] as const));
const setOf = (mask: Uint32Array) =>
  Array.from({ length: 336 }, (_, at) => at).filter((at) => ((mask[at >>> 5]! >>> (at & 31)) & 1) === 1);

it('counts the minutes of a week that two people have in common', () => {
  fc.assert(
    fc.property(arbitrarySet, arbitrarySet, (a, b) => {
      expect(minutesInCommon(maskOf(a), maskOf(b))).toBe(30 * a.filter((at) => b.includes(at)).length);
    }),
  );
  expect(minutesInCommon(null, maskOf([1]))).toBeNull();
});

it('finds where a session can start, around the week', () => {
  fc.assert(
    fc.property(arbitrarySet, arbitrarySet, fc.constantFrom(15, 30, 45, 60, 90, 180, 700), (a, b, minutes) => {
      const inBoth = new Set(a.filter((at) => b.includes(at)));
      const length = Math.ceil(minutes / 30);
      const expected = Array.from({ length: 336 }, (_, at) => at).filter((at) =>
        Array.from({ length }, (_, step) => (at + step) % 336).every((each) => inBoth.has(each)),
      );
      const starts = sessionStarts([maskOf(a), null, maskOf(b)], minutes)!;
      expect(setOf(starts)).toEqual(expected);
      expect(countBits(starts, starts)).toBe(expected.length);
    }),
  );
});

it('knows no starts where nothing is known', () => {
  expect(sessionStarts([null, null], 60)).toBeNull();
});
