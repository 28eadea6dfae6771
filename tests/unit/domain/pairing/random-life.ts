import fc from 'fast-check';
import { advance } from '../../../../api/src/domain/pairing/advance';
import type { PairingEvent } from '../../../../api/src/domain/pairing/events';
import type { ObservedSeries } from '../../../../api/src/domain/pairing/observed-series';
import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { pausedUntilUtc } from '../../../../api/src/domain/pairing/pause';
import type { PairingPolicy } from '../../../../api/src/domain/pairing/policy';
import type { WorkingHours } from '../../../../api/src/domain/scheduling/calendar';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { bookedEvent, policyOf, proposed, seriesFrom, START } from './make-pairing';

/** Policies of every kind that settings allow. */
export const anyPolicy: fc.Arbitrary<PairingPolicy> = fc
  .record({
    approvers: fc.constantFrom('both' as const, 'junior' as const, 'none' as const),
    whenPassed: fc.constantFrom('lead' as const, 'lapse' as const),
    deadlineWorkingDays: fc.integer({ min: 1, max: 10 }),
    undoSeconds: fc.constantFrom(0, 20),
    cards: fc.constantFrom('at-once', 'weekly'),
  })
  .map((approval) => policyOf({ approval }));

/** One thing that happens: which event, by whom, to which work, and how much later. */
export interface Step {
  /** Null: what brings a pairing in this state further. */
  readonly kind: PairingEvent['kind'] | null;
  readonly who: string;
  readonly isLead: boolean;
  /** Chooses among the pending work; work that is not owed where it is beyond its end. */
  readonly which: number;
  readonly laterMs: number;
  readonly flag: boolean;
}

const people = ['jun', 'sen', 'jun-boss', 'sen-boss', 'both-boss', 'delegate', 'lead', 'stranger'];

const kinds: readonly PairingEvent['kind'][] = [
  'seats-held',
  'seat-refused',
  'accept',
  'decline',
  'withdraw',
  'person-left',
  'pause-changed',
  'invitees-checked',
  'approvers-resolved',
  'approve',
  'reject',
  'snooze',
  'undo-approval',
  'pulse-answered',
  'approver-checked',
  'barred',
  'series-planned',
  'no-slot',
  'series-clashes',
  'mailbox-refused',
  'series-booked',
  'sessions-moved',
  'series-observed',
  'sessions-cancelled',
  'series-not-followed',
  'move-session',
  'session-moved',
  'leads-found',
  'session-not-moved',
  'session-replanned',
  'chart-reviewed',
  'clashes-found',
  'no-other-time',
  'time-passed',
  'work-leased',
  'work-failed',
  'work-retried',
  'work-done',
  'unreachable',
  'notification-postponed',
];

/** Two steps of three go the usual way, so that long lives are common; the others go anywhere. */
export const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...kinds) }),
  who: fc.constantFrom(...people),
  isLead: fc.boolean(),
  which: fc.nat({ max: 4 }),
  laterMs: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: HOUR_MS }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 8 * DAY_MS }) },
  ),
  flag: fc.boolean(),
});

function usualEvent(pairing: Pairing, { flag, which }: Step): PairingEvent['kind'] {
  if (which === 4) return flag ? 'work-leased' : 'work-done';
  switch (pairing.state) {
    case 'proposed':
      if (pairing.pending.some(({ kind }) => kind === 'check-invitees') && which < 3) return 'invitees-checked';
      return pairing.seatsHeld ? 'accept' : 'seats-held';
    case 'accepted':
      return 'approvers-resolved';
    case 'awaiting-approval':
      return 'approve';
    case 'approved':
      return pairing.series === null ? 'series-planned' : 'series-booked';
    case 'booked':
    case 'active':
      if (which === 1) return flag ? 'move-session' : 'session-moved';
      if (which === 2) return flag ? 'series-observed' : waitsAfterPause(pairing);
      return which === 3 ? 'sessions-moved' : 'time-passed';
    default:
      return 'work-done';
  }
}

/** What brings a pairing further whose sessions a pause put off; otherwise Outlook is read. */
function waitsAfterPause({ pending }: Pairing): PairingEvent['kind'] {
  if (pending.some(({ kind }) => kind === 'cancel-sessions')) return 'sessions-cancelled';
  return pending.some(({ kind }) => kind === 'rebook-session') ? 'session-replanned' : 'series-observed';
}

/** Puts a step into an event that speaks of this pairing. */
export function eventOf(step: Step, pairing: Pairing, policy: PairingPolicy, nowUtc: number): PairingEvent {
  const { who, isLead, flag } = step;
  const kind = step.kind ?? usualEvent(pairing, step);
  const fitting = pairing.pending.filter((work) => fits[kind]?.includes(work.kind) ?? true);
  const workId = fitting[step.which % Math.max(1, fitting.length)]?.id ?? 'notify.999';
  switch (kind) {
    case 'accept':
      return { kind, byPersonId: who };
    case 'decline':
    case 'withdraw':
      return { kind, byPersonId: who, note: flag ? 'secret note' : null };
    case 'person-left':
      return { kind, personId: who };
    case 'pause-changed':
      return { kind, personId: isLead ? 'jun' : who, untilUtc: flag ? nowUtc + (step.which * 2 - 1) * WEEK_MS : null };
    case 'approve':
      return { kind, byPersonId: who, isLead, onBehalfOf: flag ? ['jun-boss'] : [] };
    case 'reject':
      return { kind, byPersonId: who, isLead, reason: 'no time' };
    case 'snooze':
      return { kind, byPersonId: who, isLead };
    case 'undo-approval':
      return { kind, byPersonId: who };
    case 'pulse-answered':
      return { kind, byPersonId: flag ? 'jun' : who, helpful: 1 + step.which, again: 5 };
    case 'approver-checked':
      return { kind, workId, workingHours: flag ? partTime : null, ...absenceOf(step), standIns };
    case 'invitees-checked':
      return { kind, workId, people: inviteesOf(step, nowUtc) };
    case 'move-session': {
      const number = 1 + (step.which % 3);
      const session = pairing.series?.sessions[number - 1];
      const shiftMs = flag ? DAY_MS : -2 * DAY_MS;
      return { kind, byPersonId: who, number, startUtc: (session?.startUtc ?? nowUtc) + shiftMs };
    }
    case 'session-moved':
      return { kind, workId, own: flag ? { ...bookedEvent, eventId: 'alone' } : null };
    case 'session-replanned': {
      const number = pairing.pending.find((work) => work.id === workId)?.sessionNumber;
      const putOff = pairing.series?.sessions.find((session) => session.number === number)?.putOff;
      return { kind, workId, startUtc: putOff === undefined ? nowUtc + 3 * DAY_MS : putOff.fromUtc + HOUR_MS };
    }
    case 'chart-reviewed': {
      const approvers = approversOf(step, policy).map((request) => ({
        ...request,
        approverId: flag ? 'new-boss' : null,
      }));
      return {
        kind,
        finding: { bar: isLead ? 'same-management-line' : null, approvers, bandGap: 1, minimumBandGap: 2 },
      };
    }
    case 'clashes-found': {
      const first = pairing.series?.sessions[0];
      const clash = { number: 1, startUtc: first?.startUtc ?? 0, alternativeUtc: null };
      return { kind, clashes: flag ? [clash] : [] };
    }
    case 'seat-refused':
      return { kind, workId, why: 'seat-full' };
    case 'approvers-resolved':
      return { kind, workId, approvers: approversOf(step, policy) };
    case 'leads-found':
      return { kind, workId, leadIds: [who, 'lead'] };
    case 'barred':
      return { kind, workId, why: 'same-management-line' };
    case 'series-planned':
      return { kind, workId, series: seriesFrom(plannedFrom(pairing, nowUtc, isLead) + 2 * DAY_MS, { moved: flag }) };
    case 'no-slot':
      return { kind, workId, retryAtUtc: nowUtc + DAY_MS };
    case 'series-clashes':
      return { kind, workId, retryAtUtc: nowUtc + (flag ? HOUR_MS : 0) };
    case 'mailbox-refused':
      return { kind, workId, isMissing: flag };
    case 'series-booked':
      return { kind, workId, event: bookedEvent };
    case 'work-leased':
      return { kind, workId, leasedUntilUtc: nowUtc + 120_000 };
    case 'work-failed': {
      const attempt = pairing.pending.find((work) => work.id === workId)?.attempts ?? 0;
      return { kind, workId, attempt, error: 'broken', retryAtUtc: flag ? nowUtc + 60_000 : null };
    }
    case 'work-retried':
      return { kind, byPersonId: who };
    case 'notification-postponed':
      return { kind, workId, untilUtc: nowUtc + HOUR_MS };
    case 'unreachable':
      return { kind, workId, recipientId: who };
    case 'series-observed':
      return { kind, observed: observedOf(step, pairing), seenAtUtc: nowUtc };
    case 'series-not-followed':
      return { kind, reason: 'Ask your admin.' };
    case 'time-passed':
      return { kind };
    default:
      return { kind, workId };
  }
}

/** A planner that knows of the pause of one of the two, or one that began before it. */
function plannedFrom(pairing: Pairing, nowUtc: number, late: boolean): number {
  return late ? nowUtc : (pausedUntilUtc(pairing, nowUtc) ?? nowUtc);
}

/** Gone, as it stands, or with one session put off and the one after it declined or cancelled. */
function observedOf({ which, flag, laterMs }: Step, { series }: Pairing): ObservedSeries {
  if (which === 4 && flag) return { kind: 'gone' };
  const sessions = (series?.sessions ?? []).map(({ occurrence, startUtc, endUtc, cancelled }) => {
    const byMs = occurrence === which ? laterMs : 0;
    return {
      originalStartUtc: series?.slotsUtc[occurrence - 1] ?? startUtc,
      startUtc: startUtc + byMs,
      endUtc: endUtc + byMs,
      cancelled: cancelled || (occurrence === which + 1 && flag),
      juniorResponse: 'organizer' as const,
      seniorResponse: occurrence === which + 1 ? ('declined' as const) : ('accepted' as const),
    };
  });
  return { kind: 'standing', sessions };
}

const fits: Partial<Record<PairingEvent['kind'], readonly string[]>> = {
  'seats-held': ['hold-seats'],
  'seat-refused': ['hold-seats'],
  'approvers-resolved': ['resolve-approvers'],
  'invitees-checked': ['check-invitees'],
  'approver-checked': ['ask-approver', 'remind-approver'],
  'leads-found': ['ask-leads'],
  'series-planned': ['plan-series'],
  'no-slot': ['plan-series'],
  'series-clashes': ['book-series'],
  'mailbox-refused': ['book-series'],
  'series-booked': ['book-series'],
  'sessions-moved': ['move-sessions'],
  'session-moved': ['move-session'],
  'session-not-moved': ['move-session'],
  'session-replanned': ['rebook-session'],
  'no-other-time': ['rebook-session'],
  'sessions-cancelled': ['cancel-sessions'],
};

/** Three mornings a week, in a zone far from UTC. */
const partTime: WorkingHours = {
  zoneIana: 'Pacific/Auckland',
  days: ['tuesday', 'wednesday', 'friday'],
  startMinutes: 8 * 60,
  endMinutes: 12 * 60,
};

const standIns = [
  { personId: 'delegate', because: 'delegate' },
  { personId: 'both-boss', because: 'next-level' },
] as const;

/** One time of three the approver is away for good. */
function absenceOf({ which }: Step) {
  return { absences: which % 3 === 0 ? [{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }] : [] };
}

/** Both there, one of them away for good, or for a few weeks, a part-time worker among them. */
function inviteesOf({ which, flag }: Step, nowUtc: number) {
  const endUtc = which % 3 === 0 ? Number.MAX_SAFE_INTEGER : nowUtc + which * WEEK_MS;
  const away = which === 4 ? [] : [{ startUtc: nowUtc - WEEK_MS, endUtc }];
  return [
    { personId: 'jun', workingHours: flag ? partTime : null, absences: away },
    { personId: 'sen', workingHours: null, absences: [] },
  ];
}

/** Managers of each seat, one manager of both, or nobody: also less than the policy asks for, which must be refused. */
function approversOf({ which }: Step, { approval }: PairingPolicy) {
  const seats = approval.approvers === 'both' ? (['junior', 'senior'] as const) : (['junior'] as const);
  if (approval.approvers === 'none') return [];
  if (which === 0) return [{ approverId: null, seats }];
  if (which === 1) return [{ approverId: 'both-boss', seats }];
  if (which === 4) return [];
  return seats.map((seat) => ({ approverId: seat === 'junior' ? 'jun-boss' : 'sen-boss', seats: [seat] }));
}

/** A version of a pairing with what led to it. */
export interface Moment {
  readonly before: Pairing;
  readonly event: PairingEvent;
  readonly after: Pairing;
  readonly nowUtc: number;
}

/** Lives through the steps; refused events change nothing and are left out. */
export function live(steps: readonly Step[], policy: PairingPolicy): readonly Moment[] {
  let pairing = proposed({ policy });
  let nowUtc = START;
  const moments: Moment[] = [];
  for (const step of steps) {
    nowUtc += step.laterMs;
    const meets = step.kind === null && (pairing.state === 'booked' || pairing.state === 'active');
    const waits = meets && usualEvent(pairing, step) === 'time-passed';
    if (waits) nowUtc = Math.max(nowUtc, pairing.dueAtUtc ?? 0);
    const event = eventOf(step, pairing, policy, nowUtc);
    const outcome = advance(pairing, event, policy, nowUtc);
    if (!outcome.ok) continue;
    moments.push({ before: pairing, event, after: outcome.value, nowUtc });
    pairing = outcome.value;
  }
  return moments;
}
