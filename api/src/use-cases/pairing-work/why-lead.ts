import type { ApprovalCause, Pairing } from '../../domain/pairing/pairing';

const reasons: Readonly<Partial<Record<ApprovalCause, string>>> = {
  'no-manager': 'no manager is known',
  'not-answered': 'nobody answered in time',
  'everybody-away': 'everybody is away',
  'chart-unknown': 'the org chart could not be read',
};

/** Why a decision fell to the leads, for one of them; nothing for an approver who is asked by name. */
export function whyLead({ approvals }: Pairing, recipientId: string): string {
  if (approvals.some(({ approverId }) => approverId === recipientId)) return '';
  const because = approvals.findLast(({ approverId }) => approverId === null)?.because;
  return because === undefined ? '' : `You decide as the lead: ${reasons[because] ?? ''}. `;
}
