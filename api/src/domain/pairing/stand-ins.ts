import { weeklyListUtc } from '../contact/weekly-list';
import { accepted, refused, type Outcome } from '../refusal';
import type { WorkingHours } from '../scheduling/calendar';
import type { StandIn } from './approvers';
import { ask, waitsForApproval, withApproval } from './asking';
import type { WorkResult } from './events';
import type { Approval, Pairing, PendingWork } from './pairing';
import type { PairingPolicy } from './policy';
import { seatOf } from './states';
import { record } from './timeline';
import { issue, oweNotifications, oweToApprover, pendingWork, settle } from './work-ledger';
import { addWorkingDays, firstPresentMoment, ORDINARY_WEEK } from './working-days';

type Checked = Extract<WorkResult, { kind: 'approver-checked' }>;

/**
 * What the approver's mailbox says is known. Somebody who is there is asked, or reminded half-way to the deadline; in place
 * of somebody who is away until after it a stand-in is asked, and both are told.
 */
export function approverChecked(
  pairing: Pairing,
  event: Checked,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  const work = pendingWork(pairing, event.workId);
  if (work?.kind !== 'ask-approver' && work?.kind !== 'remind-approver') {
    return refused('wrong-state', 'Nobody is to be asked or reminded by this work.');
  }
  const settled = settle(pairing, work.id);
  const approval = pairing.approvals.find(({ id }) => id === work.approvalId);
  if (approval === undefined || approval.decision !== null || !waitsForApproval(pairing)) {
    return accepted(settled);
  }
  const week = event.workingHours ?? ORDINARY_WEEK;
  const dated = dateAnew(approval, work, week, policy);
  const waiting = withApproval(settled, dated);
  // Where the news comes after the deadline, that leads on.
  if (dated.dueAtUtc <= nowUtc) return accepted(waiting);
  const presentUtc = firstPresentMoment(nowUtc, dated.dueAtUtc, week, event.absences);
  if (presentUtc === null && mayHandOn(dated, work)) {
    return accepted(handOn(waiting, dated, event.standIns, policy, nowUtc));
  }
  const halfWayUtc = Math.floor(((dated.listedAtUtc ?? dated.askedAtUtc) + dated.dueAtUtc) / 2);
  const remindUtc = firstPresentMoment(halfWayUtc, dated.dueAtUtc, week, event.absences) ?? halfWayUtc;
  return accepted(tell(waiting, dated, work, remindUtc, nowUtc));
}

/** What is known of the approver's week now dates the approval; a reminder is dated when it was to come, not when it did. */
function dateAnew(approval: Approval, work: PendingWork, week: WorkingHours, policy: PairingPolicy): Approval {
  if (work.kind === 'remind-approver') {
    return { ...approval, snoozedUntilUtc: null, remindedAtUtc: approval.snoozedUntilUtc ?? work.dueAtUtc };
  }
  const dueAtUtc = deadlineOf(approval, week, policy);
  const listed =
    approval.listedAtUtc === undefined
      ? {}
      : { listedAtUtc: weeklyListUtc(approval.askedAtUtc, dueAtUtc, week.zoneIana) };
  return { ...approval, snoozedUntilUtc: null, dueAtUtc, ...listed };
}

/**
 * So many working days of the approver's own week from being asked; at most twice as long as for an ordinary week, so that
 * who works one day a week does not hold up two others for months.
 */
function deadlineOf(approval: Approval, week: WorkingHours, { approval: policy }: PairingPolicy): number {
  const ordinaryMs = approval.dueAtUtc - approval.askedAtUtc;
  const ownUtc = addWorkingDays(approval.askedAtUtc, policy.deadlineWorkingDays, week);
  return Math.min(ownUtc, approval.askedAtUtc + 2 * ordinaryMs);
}

/** A stand-in hands on only when asked, not half-way again: so the deadlines in a row have a bound. */
function mayHandOn({ insteadOfId }: Approval, { kind }: PendingWork): boolean {
  return kind === 'ask-approver' || insteadOfId === null;
}

function tell(pairing: Pairing, approval: Approval, work: PendingWork, remindUtc: number, nowUtc: number): Pairing {
  const approverId = approval.approverId ?? '';
  const isReminder = work.kind === 'remind-approver';
  const recorded = isReminder ? record(pairing, 'approver-reminded', nowUtc, approverId) : pairing;
  const listedUtc = isReminder ? nowUtc : (approval.listedAtUtc ?? nowUtc);
  const told =
    listedUtc > nowUtc
      ? oweWithList(recorded, approverId, listedUtc)
      : oweNotifications(recorded, isReminder ? 'approvalReminder' : 'approvalRequested', [approverId], nowUtc);
  return remindUtc > nowUtc ? oweToApprover(told, 'remind-approver', approval.id, remindUtc) : told;
}

/** By the time of the weekly list the approval may be decided: the notification is sent only if it is not. */
function oweWithList(pairing: Pairing, recipientId: string, listedUtc: number): Pairing {
  const notification = { template: 'approvalRequested', recipientId, session: null, late: true } as const;
  return issue(pairing, { kind: 'notify', dueAtUtc: listedUtc, notification });
}

/** Asks whoever comes first and was not asked for these seats before; the lead where nobody is left. */
function handOn(
  pairing: Pairing,
  approval: Approval,
  standIns: readonly StandIn[],
  policy: PairingPolicy,
  nowUtc: number,
): Pairing {
  const awayId = approval.approverId ?? '';
  const asked = new Set(
    pairing.approvals
      .filter(({ seats }) => seats.some((seat) => approval.seats.includes(seat)))
      .map(({ approverId }) => approverId),
  );
  const standIn = standIns.find(({ personId }) => !asked.has(personId) && seatOf(pairing, personId) === null);
  const handed = withApproval(pairing, { ...approval, decision: 'handed-on', decidedAtUtc: nowUtc });
  const recorded = record(handed, 'approver-away', nowUtc, awayId);
  const request = {
    approverId: standIn?.personId ?? null,
    because: standIn?.because ?? ('everybody-away' as const),
    insteadOfId: awayId,
    seats: approval.seats,
  };
  return oweNotifications(ask(recorded, [request], policy, nowUtc), 'approvalHandedOn', [awayId], nowUtc);
}
