import { buildChart } from '../../../api/src/domain/org/chart';
import { assessSeniority } from '../../../api/src/domain/org/seniority';
import { describeQuality } from '../../../scripts/describe-quality';
import { makePerson } from '../domain/org/make-person';

describe('describeQuality', () => {
  it('names what is odd about the data', () => {
    const people = [
      makePerson({ id: 'ceo', jobTitle: 'CEO', managerId: 'pa', grade: 'G9' }),
      makePerson({ id: 'pa', jobTitle: 'Assistant', managerId: 'ceo', grade: 'G1' }),
      makePerson({ id: 'lost', jobTitle: '', managerId: 'gone', grade: 'X' }),
      makePerson({ id: 'pa', jobTitle: 'Clerk', managerId: 'ceo' }),
    ];
    const { quality } = assessSeniority(people, buildChart(people), {
      gradeOrder: [['G1'], ['G9']],
      exclusions: [{ id: 'room-1', reason: 'meeting room' }],
    });
    const text = describeQuality(quality);
    expect(text).toContain('Cycle of 2 (ceo, pa): cut above ceo, the highest title among them');
    expect(text).toContain('1 with a manager who is not in the file: lost → gone');
    expect(text).toContain('1 with an id that an earlier row has: pa');
    expect(text).toContain('1 without a title');
    expect(text).toContain('Most reports: 2, to ceo');
    expect(text).toContain('Grades in the order given: G1<G9');
    expect(text).toContain('1 grades without a place in the order: X');
    expect(text).toContain('1 left out: room-1 (meeting room)');
  });
});
