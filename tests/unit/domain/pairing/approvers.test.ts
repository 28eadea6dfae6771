import { chooseApprovers } from '../../../../api/src/domain/pairing/approvers';

const junior = (...managersUpwards: string[]) => ({ personId: 'jun', managersUpwards });
const senior = (...managersUpwards: string[]) => ({ personId: 'sen', managersUpwards });
const both = { approvers: 'both' } as const;

describe('chooseApprovers', () => {
  test('asks the direct manager of each seat', () => {
    expect(chooseApprovers(junior('a', 'b'), senior('c'), both)).toEqual([
      { approverId: 'a', seats: ['junior'] },
      { approverId: 'c', seats: ['senior'] },
    ]);
  });

  test('asks who manages both only once', () => {
    expect(chooseApprovers(junior('a'), senior('a', 'b'), both)).toEqual([
      { approverId: 'a', seats: ['junior', 'senior'] },
    ]);
  });

  test('passes over a manager who is one of the pair for the next level up', () => {
    expect(chooseApprovers(junior('sen', 'boss'), senior('boss'), both)).toEqual([
      { approverId: 'boss', seats: ['junior', 'senior'] },
    ]);
  });

  test('lets the lead decide where there is no manager', () => {
    expect(chooseApprovers(junior('a'), senior(), both)).toEqual([
      { approverId: 'a', seats: ['junior'] },
      { approverId: null, seats: ['senior'] },
    ]);
  });

  test('asks only for the seats that the policy names', () => {
    expect(chooseApprovers(junior('a'), senior('c'), { approvers: 'junior' })).toEqual([
      { approverId: 'a', seats: ['junior'] },
    ]);
    expect(chooseApprovers(junior('a'), senior('c'), { approvers: 'none' })).toEqual([]);
  });
});
