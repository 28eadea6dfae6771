import { accepted, refused, type Outcome } from '../refusal';
import type { WorkEvent } from './events';
import type { NotificationTemplate, Pairing, PairingWorkKind, PendingWork, SessionMove } from './pairing';

/** Failures after which work waits for the lead. */
export const MAX_ATTEMPTS = 8;

/** Adds work that the pairing owes from `dueAtUtc` on. Its id depends on the pairing's history alone. */
export function owe(
  pairing: Pairing,
  kind: Exclude<PairingWorkKind, 'notify' | 'show-approval' | SessionWorkKind | ApproverWorkKind>,
  dueAtUtc: number,
): Pairing {
  return issue(pairing, { kind, dueAtUtc });
}

/** Adds the move of one session. */
export function oweMove(pairing: Pairing, move: SessionMove, dueAtUtc: number): Pairing {
  return issue(pairing, { kind: 'move-session', dueAtUtc, move });
}

/** Adds the search for another time of one session, unless it is owed already. */
export function oweRebooking(pairing: Pairing, sessionNumber: number, dueAtUtc: number): Pairing {
  const owed = pairing.pending.some((work) => work.sessionNumber === sessionNumber);
  return owed ? pairing : issue(pairing, { kind: 'rebook-session', dueAtUtc, sessionNumber });
}

/** Adds the cancellation of some sessions in Outlook, the others stay. */
export function oweSessionsCancelled(pairing: Pairing, sessionNumbers: readonly number[], dueAtUtc: number): Pairing {
  return issue(pairing, { kind: 'cancel-sessions', dueAtUtc, sessionNumbers });
}

/**
 * Adds the cancellation of all that lies ahead in Outlook.
 *
 * @param sessionNumbers sessions for which an event of their own may stand that nobody reported.
 * @param again a second look, for what a worker put there after the first: slower than anybody waits for.
 */
export function oweSeriesCancelled(
  pairing: Pairing,
  sessionNumbers: readonly number[],
  dueAtUtc: number,
  again?: true,
): Pairing {
  return issue(pairing, {
    kind: 'cancel-series',
    dueAtUtc,
    ...(sessionNumbers.length > 0 && { sessionNumbers }),
    ...(again && { again }),
  });
}

/** Whether work is the cancellation of a series that is due as soon as it can be, and no second look. */
export function isFirstCancellation({ kind, again }: PendingWork): boolean {
  return kind === 'cancel-series' && again !== true;
}

/** Work that is about some sessions. */
type SessionWorkKind = 'move-session' | 'rebook-session' | 'cancel-sessions';

/** Work that is about one approval. */
export type ApproverWorkKind = 'ask-approver' | 'remind-approver' | 'ask-leads';

/** Adds work about one approval. */
export function oweToApprover(pairing: Pairing, kind: ApproverWorkKind, approvalId: string, dueAtUtc: number): Pairing {
  return issue(pairing, { kind, dueAtUtc, approvalId });
}

/** Adds asking the leads to look at the pairing as a whole. */
export function oweToLeads(pairing: Pairing, dueAtUtc: number): Pairing {
  return issue(pairing, { kind: 'ask-leads', dueAtUtc });
}

/** Adds one notification for each recipient, to be sent from `dueAtUtc` on; about one session where a number is given. */
export function oweNotifications(
  pairing: Pairing,
  template: NotificationTemplate,
  recipientIds: readonly string[],
  dueAtUtc: number,
  session: number | null = null,
): Pairing {
  return recipientIds.reduce((owing, recipientId) => {
    const notification = { template, recipientId, session };
    return issue(owing, { kind: 'notify', dueAtUtc, notification });
  }, pairing);
}

type Issued = Pick<PendingWork, 'kind' | 'dueAtUtc' | 'approverId' | 'sessionNumbers' | 'again'> &
  Partial<Pick<PendingWork, 'notification' | 'move' | 'sessionNumber' | 'approvalId'>>;

/** Adds one piece of work under the next number. */
export function issue(pairing: Pairing, work: Issued): Pairing {
  const number = pairing.workIssued + 1;
  const fresh = { attempts: 0, lastError: null, parked: false, leasedUntilUtc: null };
  const about = { notification: null, move: null, sessionNumber: null, approvalId: null };
  return {
    ...pairing,
    workIssued: number,
    pending: [...pairing.pending, { id: `${work.kind}.${number}`, ...fresh, ...about, ...work }],
  };
}

/** The pending work with this id, null once it is settled. */
export function pendingWork(pairing: Pairing, workId: string): PendingWork | null {
  return pairing.pending.find((work) => work.id === workId) ?? null;
}

/** Whether an attempt at this work was ever made: its effect may have happened. */
export function hasBegun(work: PendingWork): boolean {
  return work.attempts > 0 || work.lastError !== null;
}

/** Strikes work off; work that is not owed is left as it is. */
export function settle(pairing: Pairing, workId: string): Pairing {
  return { ...pairing, pending: pairing.pending.filter((work) => work.id !== workId) };
}

/** The instant from which work can be claimed: due, and not leased to anybody; null while it is parked. */
export function claimableFromUtc(work: PendingWork): number | null {
  return work.parked ? null : Math.max(work.dueAtUtc, work.leasedUntilUtc ?? 0);
}

/** Puts a notification off; by then it is only sent if it is still true. */
export function postponeNotification(pairing: Pairing, workId: string, untilUtc: number): Outcome<Pairing> {
  const work = pendingWork(pairing, workId);
  if (!work?.notification) return refused('wrong-state', 'Nobody is to be notified.');
  const notification = { ...work.notification, late: true };
  return accepted(
    replaceWork(pairing, { ...work, notification, dueAtUtc: untilUtc, attempts: 0, leasedUntilUtc: null }),
  );
}

/** Claims, fails or frees work, whatever it is about. */
export function advanceWork(pairing: Pairing, event: WorkEvent, nowUtc: number): Outcome<Pairing> {
  switch (event.kind) {
    case 'work-leased':
      return lease(pairing, event.workId, event.leasedUntilUtc, nowUtc);
    case 'work-failed':
      return fail(pairing, event, nowUtc);
    case 'work-retried':
      return retryParked(pairing, nowUtc);
  }
}

function lease(pairing: Pairing, workId: string, leasedUntilUtc: number, nowUtc: number): Outcome<Pairing> {
  const work = pendingWork(pairing, workId);
  const claimableFrom = work === null ? null : claimableFromUtc(work);
  if (work === null || claimableFrom === null || claimableFrom > nowUtc) {
    return refused('wrong-state', 'This work is done, parked, not due yet or claimed by another worker.');
  }
  return accepted(replaceWork(pairing, { ...work, attempts: work.attempts + 1, leasedUntilUtc }));
}

function fail(pairing: Pairing, event: Extract<WorkEvent, { kind: 'work-failed' }>, nowUtc: number): Outcome<Pairing> {
  const work = pendingWork(pairing, event.workId);
  if (work === null || work.attempts !== event.attempt) {
    return refused('wrong-state', 'This work is done, or another attempt at it has begun.');
  }
  const parked = event.retryAtUtc === null || work.attempts >= MAX_ATTEMPTS;
  const dueAtUtc = event.retryAtUtc ?? nowUtc;
  return accepted(replaceWork(pairing, { ...work, parked, dueAtUtc, lastError: event.error, leasedUntilUtc: null }));
}

function retryParked(pairing: Pairing, nowUtc: number): Outcome<Pairing> {
  if (!pairing.pending.some((work) => work.parked)) {
    return refused('wrong-state', 'Nothing of this pairing waits for a retry. Load the page again.');
  }
  const pending = pairing.pending.map((work) =>
    work.parked ? { ...work, parked: false, attempts: 0, dueAtUtc: nowUtc } : work,
  );
  return accepted({ ...pairing, pending });
}

function replaceWork(pairing: Pairing, changed: PendingWork): Pairing {
  return { ...pairing, pending: pairing.pending.map((work) => (work.id === changed.id ? changed : work)) };
}
