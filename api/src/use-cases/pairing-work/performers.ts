import type { PairingWorkKind } from '../../domain/pairing/pairing';
import { askLeads } from './ask-leads';
import { bookSeries } from './book-series';
import { cancelSeries } from './cancel-series';
import { cancelSessions } from './cancel-sessions';
import { checkApprover } from './check-approver';
import { checkInvitees } from './check-invitees';
import { holdSeats } from './hold-seats';
import { moveSession } from './move-session';
import { moveSessions } from './move-sessions';
import { notify } from './notify';
import type { Performer } from './performer';
import { planSeries } from './plan-series';
import { rebookSession } from './rebook-session';
import { releaseSeats } from './release-seats';
import { resolveApprovers } from './resolve-approvers';
import { showApproval } from './show-approval';

/** Who does which work. */
export const performers: Readonly<Record<PairingWorkKind, Performer>> = {
  'hold-seats': holdSeats,
  'check-invitees': checkInvitees,
  'resolve-approvers': resolveApprovers,
  'ask-approver': checkApprover,
  'remind-approver': checkApprover,
  'ask-leads': askLeads,
  'plan-series': planSeries,
  'book-series': bookSeries,
  'move-sessions': moveSessions,
  'move-session': moveSession,
  'rebook-session': rebookSession,
  'cancel-sessions': cancelSessions,
  'cancel-series': cancelSeries,
  'release-seats': releaseSeats,
  notify,
  'show-approval': showApproval,
};

const internal: ReadonlySet<PairingWorkKind> = new Set([
  'hold-seats',
  'resolve-approvers',
  'release-seats',
  'ask-leads',
  'show-approval',
]);

/** Work that stays inside the service, so that a request can wait for it; what needs Microsoft Graph is left to the sweep. */
export function isInternal(kind: PairingWorkKind): boolean {
  return internal.has(kind);
}
