import { ApproveSeveral, type SeveralApproved } from '../../../../../api/src/contract/approval';
import { approveInTurns } from '../../../../../tabs/src/features/approvals/approve-in-turns';

const items = Array.from({ length: 250 }, (_, index) => ({ programId: 'spring', pairingId: `a~b~${index}` }));

test('a manager of hundreds approves all of them, in requests that the API takes', async () => {
  const sent: string[] = [];
  const approve = (some: typeof items): Promise<SeveralApproved> => {
    expect(ApproveSeveral.safeParse({ items: some }).success).toBe(true);
    sent.push(...some.map(({ pairingId }) => pairingId));
    const [first] = some;
    const refused = first === undefined ? [] : [{ ...first, message: 'Withdrawn.' }];
    return Promise.resolve({ approvals: { waiting: [], decided: [] }, refused });
  };
  const { refused } = await approveInTurns(items, approve);
  expect(sent).toEqual(items.map(({ pairingId }) => pairingId));
  expect(refused.map(({ pairingId }) => pairingId)).toEqual(['a~b~0', 'a~b~100', 'a~b~200']);
});

test('nothing more is asked for after a request that failed', async () => {
  const approve = jest.fn(() => Promise.reject(new Error('offline')));
  await expect(approveInTurns(items, approve)).rejects.toThrow('offline');
  expect(approve).toHaveBeenCalledTimes(1);
});
