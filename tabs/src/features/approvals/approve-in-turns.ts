import { MOST_APPROVED_AT_ONCE, type SeveralApproved } from '../../../../api/src/contract/approval';

/**
 * Approves a list of any length, as many at once as one request may name. Answers how the list stands in the end, and all that
 * were refused on the way; throws what a request throws, and asks for nothing more after it.
 */
export async function approveInTurns<Item>(
  items: readonly Item[],
  approve: (some: Item[]) => Promise<SeveralApproved>,
): Promise<SeveralApproved> {
  const refused: SeveralApproved['refused'] = [];
  let approvals: SeveralApproved['approvals'] = { waiting: [], decided: [] };
  for (let start = 0; start < items.length; start += MOST_APPROVED_AT_ONCE) {
    const answer = await approve(items.slice(start, start + MOST_APPROVED_AT_ONCE));
    approvals = answer.approvals;
    refused.push(...answer.refused);
  }
  return { approvals, refused };
}
