import fc from 'fast-check';
import { findCodeFamilies, type CodedItem } from '../../../../../api/src/domain/org/codes/code-families';

const item = (text: string, holders: number, level: number): CodedItem => ({ text, holders, level });

/** A family of eight codes whose holders' levels run along the codes by `step`, with some stray. */
const grid = (step: number): CodedItem[] =>
  ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'D1', 'D2'].map((text, index) =>
    item(text, 200, 40 + step * index + (index % 3) - 1),
  );

describe('findCodeFamilies', () => {
  it('runs a family upwards where the holders of later codes rank higher', () => {
    const [family] = findCodeFamilies(grid(1.5));
    expect(family).toMatchObject({ inferred: true });
    expect(family?.rungs.map(({ text }) => text)).toEqual(['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'D1', 'D2']);
    expect(family?.confidence).toBeGreaterThan(0.95);
  });

  it('runs it downwards where they rank lower', () => {
    const [family] = findCodeFamilies(grid(-1.5));
    expect(family?.rungs.map(({ text }) => text)).toEqual(['D2', 'D1', 'C2', 'C1', 'B2', 'B1', 'A2', 'A1']);
    expect(family?.levels[0]).toBeLessThan(family?.levels[7] ?? 0);
  });

  it('leaves the order open where nothing speaks for either way, and keeps the levels together', () => {
    const [family] = findCodeFamilies(grid(0));
    expect(family).toMatchObject({ inferred: false });
    expect(Math.max(...(family?.levels ?? [])) - Math.min(...(family?.levels ?? []))).toBeLessThan(25);
  });

  it('orders 10 behind 9', () => {
    const grades = [9, 10, 8, 7, 6].map((grade) => item(`Grade ${grade}`, 100, 90 - 5 * grade));
    const [family] = findCodeFamilies(grades);
    expect(family?.rungs.map(({ number }) => number)).toEqual([10, 9, 8, 7, 6]);
  });

  it('follows convention for numerals behind a post and for ordinals before one', () => {
    const families = findCodeFamilies([
      item('Engineer II', 20, 42),
      item('Engineer I', 20, 42),
      item('1st Officer', 20, 34),
      item('2nd Officer', 20, 34),
    ]);
    expect(families.map(({ rungs }) => rungs.map(({ text }) => text))).toEqual([
      ['Engineer I', 'Engineer II'],
      ['2nd Officer', '1st Officer'],
    ]);
  });

  it('makes one rung of titles with the same code', () => {
    const [family] = findCodeFamilies([
      item('Nurse Band 5', 30, 38),
      item('Porter Band 2', 30, 22),
      item('Physio Band 5', 30, 40),
      item('Clerk Band 3', 30, 26),
    ]);
    expect(family?.rungs.map(({ holders }) => holders)).toEqual([30, 30, 60]);
  });

  it('makes nothing of a single code', () => {
    expect(findCodeFamilies([item('Grade 7', 100, 50), item('Director', 5, 80)])).toEqual([]);
  });

  it('mirrors the order when all evidence is mirrored', () => {
    const levels = fc.array(fc.integer({ min: 20, max: 60 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(levels, (known) => {
        const families = [1, -1].map((sign) =>
          findCodeFamilies(known.map((level, index) => item(`Level ${index + 1}`, 50, 40 + sign * (level - 40)))),
        );
        const [up, down] = families.map(([family]) => family);
        expect(up?.confidence).toBeCloseTo(down?.confidence ?? 0, 6);
      }),
    );
  });
});
