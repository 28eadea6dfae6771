import type { PairingWorkKind } from './pairing';

/** Whether this work changes the series in Outlook: while it is owed, what Outlook shows is not yet what was decided. */
export function changesOutlook(kind: PairingWorkKind): boolean {
  switch (kind) {
    case 'book-series':
    case 'move-sessions':
    case 'move-session':
    case 'cancel-sessions':
    case 'cancel-series':
      return true;
    case 'hold-seats':
    case 'check-invitees':
    case 'resolve-approvers':
    case 'ask-approver':
    case 'remind-approver':
    case 'ask-leads':
    case 'plan-series':
    case 'rebook-session':
    case 'release-seats':
    case 'notify':
    case 'show-approval':
      return false;
  }
}
