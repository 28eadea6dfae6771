import { joinStrands, silentStrand, type Strand } from '../../../../../api/src/domain/org/evidence/strand';

const strand = (level: number, spread: number): Strand => ({
  level: Float64Array.of(level),
  spread: Float64Array.of(spread),
});

describe('joinStrands', () => {
  it('weighs each strand by its precision', () => {
    const joint = joinStrands([strand(30, 10), strand(60, 20)], 1);
    expect(joint.level[0]).toBeCloseTo(36);
    expect(joint.spread[0]).toBeLessThan(15);
  });

  it('is surer where strands agree than where they contradict each other', () => {
    const agreeing = joinStrands([strand(50, 10), strand(51, 10)], 1);
    const contradicting = joinStrands([strand(10, 10), strand(90, 10)], 1);
    expect(agreeing.spread[0]).toBeLessThan(10);
    expect(contradicting.spread[0]).toBeGreaterThan(14);
  });

  it('is silent where all strands are', () => {
    expect(joinStrands([silentStrand(1)], 1).spread[0]).toBe(Infinity);
    expect(joinStrands([silentStrand(1), strand(40, 10)], 1).level[0]).toBe(40);
  });
});
