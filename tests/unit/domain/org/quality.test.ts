import { buildChart } from '../../../../api/src/domain/org/chart';
import { assessSeniority } from '../../../../api/src/domain/org/seniority';
import { makePerson } from './make-person';

describe('the data-quality report', () => {
  const people = [
    makePerson({ id: 'ceo', jobTitle: 'Chief Executive', managerId: 'coo' }),
    makePerson({ id: 'coo', jobTitle: 'Chief Operating Officer', managerId: 'ceo' }),
    makePerson({ id: 'lost', jobTitle: 'Falcon', managerId: 'gone' }),
    makePerson({ id: 'blank', jobTitle: ' ', managerId: 'coo' }),
    makePerson({ id: 'clerk', jobTitle: 'Clerk', managerId: 'coo' }),
  ];
  const exclusions = [{ id: 'room', reason: 'meeting room' }];
  const { quality } = assessSeniority(people, buildChart(people), { exclusions });

  it('counts people and lists roots, cycles with their cut, and dangling managers', () => {
    expect(quality).toMatchObject({
      people: 5,
      rootIds: ['ceo', 'lost'],
      cycles: [{ memberIds: ['ceo', 'coo'], cutAtId: 'ceo', reason: 'highest-title' }],
      danglingManagers: [{ id: 'lost', managerId: 'gone' }],
      duplicateIds: [],
    });
  });

  it('counts people without a title, and finds the biggest span', () => {
    expect(quality).toMatchObject({ withoutTitle: 1, biggestSpan: { id: 'coo', reports: 2 } });
  });

  it('says which share of the levels is a guess', () => {
    expect(quality.lowConfidenceShare).toBeCloseTo(2 / 5);
  });

  it('passes on who was left out and why', () => {
    expect(quality.exclusions).toEqual(exclusions);
  });

  it('says nothing of grades where nobody has one', () => {
    expect(quality.gradeOrder).toBeNull();
    expect(quality.codeOrders).toEqual([]);
  });

  it('lists a given order of grades with the values that it does not name', () => {
    const graded = ['A', 'B', 'C'].map((grade, index) => makePerson({ id: `p${index}`, grade }));
    const report = assessSeniority(graded, buildChart(graded), { gradeOrder: [['B'], ['A']] }).quality;
    expect(report.gradeOrder).toMatchObject({ source: 'given', ascending: [['B'], ['A']], unplaced: ['C'] });
  });
});
