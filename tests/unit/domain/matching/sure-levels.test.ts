import * as fc from 'fast-check';
import { brokenRules } from '../../../../api/src/domain/matching/legal';
import { pairContext } from '../../../../api/src/domain/matching/pair-context';
import { bandOf } from '../../../../api/src/domain/org/bands';
import { defaultRules, junior, round, senior } from './rounds';

interface Placed {
  readonly level: number;
  readonly confidence: number;
}

const place = ({ level, confidence }: Placed) => ({ level, confidence, band: bandOf(level) });

function broken(below: Placed, above: Placed, rules = defaultRules): readonly string[] {
  const people = [junior('jo', place(below)), senior('sam', place(above))] as const;
  return brokenRules(pairContext(round(people, { rules })), ...people);
}

it.each([
  ['levels that are certain, however near their bands', { level: 37, confidence: 1 }, { level: 48, confidence: 1 }, []],
  ['a guess two bands up', { level: 28, confidence: 1 }, { level: 44, confidence: 0 }, ['sure-levels']],
  ['a guess at the top', { level: 35, confidence: 1 }, { level: 90, confidence: 0 }, []],
  ['two spreads that meet', { level: 35, confidence: 0.49 }, { level: 51, confidence: 0.55 }, ['sure-levels']],
  ['two that do not', { level: 35, confidence: 0.75 }, { level: 51, confidence: 0.75 }, []],
] as const)('judges %s', (_, below, above, rules) => {
  expect(broken(below, above)).toEqual(rules);
});

it('asks only where bands are far enough apart, so that each rule is counted for itself', () => {
  expect(broken({ level: 50, confidence: 0 }, { level: 51, confidence: 0 })).toEqual(['band-gap']);
});

it('asks nothing where the lead switched it off', () => {
  const rules = { ...defaultRules, requireSureLevels: false };
  expect(broken({ level: 10, confidence: 0 }, { level: 40, confidence: 0 }, rules)).toEqual([]);
});

const arbitraryPlace = fc.record({ level: fc.nat(100), confidence: fc.double({ min: 0, max: 1, noNaN: true }) });

it('never rules out levels that are certain, and never more the surer a level is', () => {
  fc.assert(
    fc.property(arbitraryPlace, arbitraryPlace, fc.double({ min: 0, max: 1, noNaN: true }), (below, above, more) => {
      const surer = { ...below, confidence: below.confidence + more * (1 - below.confidence) };
      if (broken(below, above).length === 0) expect(broken(surer, above)).toEqual([]);
      const certain = [
        { ...below, confidence: 1 },
        { ...above, confidence: 1 },
      ] as const;
      expect(broken(...certain)).not.toContain('sure-levels');
    }),
  );
});
