import { buildChart } from '../../../../../api/src/domain/org/chart';
import { collectManagesGraph } from '../../../../../api/src/domain/org/evidence/manages-graph';
import { rankBySprings } from '../../../../../api/src/domain/org/evidence/spring-rank';
import { joinStrands, type Strand } from '../../../../../api/src/domain/org/evidence/strand';
import { tabulateTitles } from '../../../../../api/src/domain/org/titles/title-table';
import type { Person } from '../../../../../api/src/domain/org/person';
import { makePerson } from '../make-person';

/** Levels of titles after the springs, from a chart given as "id: title < manager". */
function levelsByTitle(lines: readonly string[], priorLevel = 40, priorSpread = 20): Map<string, number> {
  const people = lines.map((line): Person => {
    const [, id, jobTitle, managerId] = /^(\w+): ([^<]+?)(?: < (\w+))?$/.exec(line) ?? [];
    return makePerson({ id: id ?? '', jobTitle: jobTitle ?? '', managerId: managerId ?? null });
  });
  const table = tabulateTitles(people);
  const size = table.titles.length;
  const prior: Strand = {
    level: new Float64Array(size).fill(priorLevel),
    spread: new Float64Array(size).fill(priorSpread),
  };
  const springs = rankBySprings(collectManagesGraph(buildChart(people), table), prior);
  const joint = joinStrands([prior, springs], size);
  return new Map(table.titles.map((title, index) => [title, joint.level[index]!]));
}

describe('rankBySprings', () => {
  it('ranks titles by whose holders manage whose', () => {
    const levels = levelsByTitle([
      'a: alpha',
      'b: beta < a',
      'c: gamma < b',
      'd: gamma < b',
      'e: beta < a',
      'f: gamma < e',
    ]);
    expect(levels.get('alpha')).toBeGreaterThan(levels.get('beta')! + 2);
    expect(levels.get('beta')).toBeGreaterThan(levels.get('gamma')! + 2);
  });

  it('lets titles cancel out whose holders manage each other both ways', () => {
    const levels = levelsByTitle(['a: alpha', 'b: beta < a', 'c: alpha < b', 'd: beta < c', 'e: alpha < d']);
    expect(levels.get('alpha')).toBeCloseTo(levels.get('beta')!, 6);
  });

  it('does not pull a report up to a manager who is far above', () => {
    const people = [
      makePerson({ id: 'a', jobTitle: 'alpha' }),
      makePerson({ id: 'b', jobTitle: 'beta', managerId: 'a' }),
    ];
    const table = tabulateTitles(people);
    const prior: Strand = { level: Float64Array.of(90, 20), spread: Float64Array.of(5, 5) };
    const springs = rankBySprings(collectManagesGraph(buildChart(people), table), prior);
    expect([...springs.spread]).toEqual([Infinity, Infinity]);
  });

  it('gives a post with 3,000 reports no more weight than one with three', () => {
    const withReports = (count: number): number =>
      levelsByTitle(['m: alpha', ...Array.from({ length: count }, (_, index) => `r${index}: beta < m`)]).get('alpha')!;
    expect(withReports(3000)).toBeCloseTo(withReports(3), 3);
  });
});
