import { buildChart } from '../../../../api/src/domain/org/chart';
import type { Person } from '../../../../api/src/domain/org/person';
import { qualityFindings } from '../../../../api/src/use-cases/directory/quality-findings';
import { orgViewOf } from '../../../support/in-memory-ports';
import { makePerson } from '../../domain/org/make-person';

const findingsOf = (people: readonly Person[]) => qualityFindings(orgViewOf(people), null);
const findingOf = (people: readonly Person[], kind: string) => findingsOf(people).find((one) => one.kind === kind);

describe('qualityFindings', () => {
  test('says where a circle was cut and why', () => {
    const circle = [
      makePerson({ id: 'a', displayName: 'Ada', jobTitle: 'Clerk', managerId: 'b' }),
      makePerson({ id: 'b', displayName: 'Bo', jobTitle: 'Director', managerId: 'a' }),
    ];
    expect(buildChart(circle).cycles).toHaveLength(1);
    expect(findingOf(circle, 'cycles')?.examples).toEqual([
      'Bo (Director) → Ada (Clerk): cut above Bo (Director), who has the highest title among them.',
    ]);
  });

  test('shows how titles that are codes were read', () => {
    const people = Array.from({ length: 90 }, (_, index) =>
      makePerson({ id: `p${index}`, jobTitle: `B${1 + (index % 3)}`, managerId: index === 0 ? null : 'p0' }),
    );
    const codes = findingsOf(people).filter(({ kind }) => kind.startsWith('codes-'));
    expect(codes).toHaveLength(1);
    expect(codes[0]).toMatchObject({ count: 90, examples: [expect.stringMatching(/^B\d.*B\d.*B\d$/u)] });
    expect(codes[0]?.sentence).toMatch(/^90 people have a title that is a code\. .* Correct it by title below\.$/u);
  });

  test('names the post that more than fifty people report to', () => {
    const head = makePerson({ id: 'head', displayName: 'Hanna', jobTitle: 'Head' });
    const team = (size: number) =>
      Array.from({ length: size }, (_, index) => makePerson({ id: `p${index}`, managerId: 'head' }));
    expect(findingOf([head, ...team(50)], 'biggest-span')).toBeUndefined();
    expect(findingOf([head, ...team(51)], 'biggest-span')).toMatchObject({ count: 51, examples: ['Hanna (Head)'] });
  });
});
