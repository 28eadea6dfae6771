import { advance } from '../../../../api/src/domain/pairing/advance';
import type { PairingEvent } from '../../../../api/src/domain/pairing/events';
import type { Approval, Pairing } from '../../../../api/src/domain/pairing/pairing';
import type { StandIn } from '../../../../api/src/domain/pairing/approvers';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import { officeWeek } from '../../../support/fake-calendars';
import { after, policyOf, reach, START } from './make-pairing';

const week = officeWeek.workingHours;
const away = { startUtc: 0, endUtc: START + 30 * DAY_MS };
const delegate: StandIn = { personId: 'dele', because: 'delegate' };
const nextLevel: StandIn = { personId: 'top', because: 'next-level' };

/** The approval that waits for the junior's time. */
const open = (pairing: Pairing): Approval => {
  const found = pairing.approvals.findLast(({ seats, decision }) => seats.includes('junior') && decision === null);
  if (found === undefined) throw new Error('Nothing waits for the junior.');
  return found;
};
const workOn = (pairing: Pairing, kind: 'ask-approver' | 'remind-approver') =>
  pairing.pending.find((work) => work.kind === kind && work.approvalId === open(pairing).id);

function checked(
  pairing: Pairing,
  given: Partial<Extract<PairingEvent, { kind: 'approver-checked' }>> = {},
  kind: 'ask-approver' | 'remind-approver' = 'ask-approver',
): PairingEvent {
  const workId = workOn(pairing, kind)?.id ?? `no-${kind}`;
  return {
    kind: 'approver-checked',
    workId,
    workingHours: week,
    absences: [],
    standIns: [delegate, nextLevel],
    ...given,
  };
}
const notices = (pairing: Pairing) =>
  pairing.pending.flatMap(({ notification }) =>
    notification?.template.startsWith('approval') ? [`${notification.template} ${notification.recipientId}`] : [],
  );
const timeline = (pairing: Pairing) => pairing.timeline.map(({ kind, byPersonId }) => [kind, byPersonId]);

describe('an approver who is there', () => {
  test('is asked, with a deadline by their own working days and a reminder half-way', () => {
    const mornings = { ...week, days: ['tuesday', 'thursday'] as const };
    const asked = after(reach.awaiting(), checked(reach.awaiting(), { workingHours: mornings }));
    expect(notices(asked)).toEqual(['approvalRequested jun-boss']);
    // From Tuesday morning five Tuesdays and Thursdays would end after 17 days; twice an ordinary week is the most.
    expect(open(asked).dueAtUtc).toBe(START + 14 * DAY_MS);
    expect(asked.dueAtUtc).toBe(START + 7 * DAY_MS); // the other manager's
    expect(new Date(workOn(asked, 'remind-approver')?.dueAtUtc ?? 0).toISOString()).toBe('2026-01-13T08:00:00.000Z');
  });

  test('is reminded once, which is on the timeline', () => {
    const asked = after(reach.awaiting(), checked(reach.awaiting()));
    const atUtc = workOn(asked, 'remind-approver')?.dueAtUtc ?? 0;
    // Half-way is Thursday evening, so the next working morning.
    expect(atUtc - START).toBe(4 * DAY_MS);
    const reminded = after(asked, checked(asked, {}, 'remind-approver'), atUtc);
    expect(notices(reminded)).toContain('approvalReminder jun-boss');
    expect(timeline(reminded)).toContainEqual(['approver-reminded', 'jun-boss']);
    expect(workOn(reminded, 'remind-approver')).toBeUndefined();
  });

  test('is not asked any more once the approval is decided', () => {
    const decided = after(reach.awaiting(), { kind: 'approve', byPersonId: 'jun-boss', isLead: false });
    expect(decided.pending.filter(({ kind }) => kind === 'ask-approver')).toHaveLength(1);
    expect(advance(decided, checked(reach.awaiting()), policyOf(), START)).toMatchObject({ ok: false });
  });
});

describe('an approver of a program that collects approvals', () => {
  const weekly = policyOf({ approval: { ...policyOf().approval, deadlineWorkingDays: 10, cards: 'weekly' } });
  const afterwards = (pairing: Pairing, event: PairingEvent, atUtc: number) => after(pairing, event, atUtc, weekly);
  // Wednesday at noon in Zurich.
  const wednesday = START + 2 * DAY_MS + 3 * HOUR_MS;
  const resolved = reach.accepted();
  const waiting = afterwards(
    resolved,
    {
      kind: 'approvers-resolved',
      workId: resolved.pending.find(({ kind }) => kind === 'resolve-approvers')?.id ?? '',
      approvers: [{ approverId: 'jun-boss', seats: ['junior', 'senior'] }],
    },
    wednesday,
  );
  const asked = afterwards(waiting, checked(waiting), wednesday);
  const monday = Date.parse('2026-01-12T06:00:00Z');

  test('is told with the list of Monday morning on their own clock, and reminded half-way from there', () => {
    expect(open(asked).listedAtUtc).toBe(monday);
    expect(asked.pending.find(({ notification }) => notification?.template === 'approvalRequested')).toMatchObject({
      dueAtUtc: monday,
      notification: { recipientId: 'jun-boss', late: true },
    });
    expect(workOn(asked, 'remind-approver')?.dueAtUtc).toBeGreaterThan(monday + DAY_MS);
  });

  test('is asked at once where the program does not collect', () => {
    const atOnce = after(waiting, checked(waiting), wednesday + 8 * DAY_MS, weekly);
    expect(atOnce.pending.find(({ notification }) => notification?.template === 'approvalRequested')?.dueAtUtc).toBe(
      wednesday + 8 * DAY_MS,
    );
    expect(open(after(reach.awaiting(), checked(reach.awaiting()))).listedAtUtc).toBeUndefined();
  });
});

describe('an approver who is away until after the deadline', () => {
  const handed = after(reach.awaiting(), checked(reach.awaiting(), { absences: [away] }));

  test('is stood in for by the delegate whom they named, and both are told', () => {
    expect(open(handed)).toMatchObject({ approverId: 'dele', because: 'delegate', insteadOfId: 'jun-boss' });
    expect(notices(handed)).toEqual(['approvalHandedOn jun-boss']);
    expect(notices(after(handed, checked(handed)))).toContain('approvalRequested dele');
    expect(timeline(handed).slice(-2)).toEqual([
      ['approver-away', 'jun-boss'],
      ['stand-in-asked', 'dele'],
    ]);
  });

  test('is stood in for by the next manager up where there is no delegate, never by one of the pair', () => {
    const standIns = [{ personId: 'sen', because: 'delegate' } as const, nextLevel];
    const up = after(reach.awaiting(), checked(reach.awaiting(), { absences: [away], standIns }));
    expect(open(up)).toMatchObject({ approverId: 'top', because: 'next-level' });
  });

  test('can still decide when they are back first', () => {
    const approved = after(handed, { kind: 'approve', byPersonId: 'jun-boss', isLead: false });
    expect(approved.approvals.at(-1)).toMatchObject({
      approverId: 'dele',
      decision: 'approved',
      decidedById: 'jun-boss',
    });
  });

  test('whose stand-ins are all away too leaves it to the lead, told why', () => {
    const next = after(handed, checked(handed, { absences: [away], standIns: [nextLevel] }));
    expect(open(next).approverId).toBe('top');
    const lead = after(next, checked(next, { absences: [away], standIns: [] }));
    expect(open(lead)).toMatchObject({ approverId: null, because: 'everybody-away', insteadOfId: 'top' });
    expect(after(lead, { kind: 'approve', byPersonId: 'lead', isLead: true }).state).toBe('awaiting-approval');
  });

  test('can still decide, like everybody else who was away, whoever is asked by then', () => {
    const next = after(handed, checked(handed, { absences: [away], standIns: [nextLevel] }));
    const lead = after(next, checked(next, { absences: [away], standIns: [] }));
    const unanswered = after(next, { kind: 'time-passed' }, next.dueAtUtc ?? 0);
    for (const pairing of [next, lead, unanswered]) {
      for (const byPersonId of ['jun-boss', 'dele']) {
        const approved = after(pairing, { kind: 'approve', byPersonId, isLead: false }, next.dueAtUtc ?? 0);
        expect(approved.approvals.some((one) => one.decidedById === byPersonId)).toBe(true);
      }
    }
    const late = { kind: 'approve', byPersonId: 'top', isLead: false } as const;
    expect(advance(unanswered, late, policyOf(), START + 9 * DAY_MS)).toMatchObject({ code: 'already-decided' });
  });

  test('and falls ill only after being asked is stood in for at the half-way reminder', () => {
    const asked = after(reach.awaiting(), checked(reach.awaiting()));
    const atUtc = workOn(asked, 'remind-approver')?.dueAtUtc ?? 0;
    const later = after(asked, checked(asked, { absences: [away] }, 'remind-approver'), atUtc);
    expect(open(later)).toMatchObject({ approverId: 'dele', askedAtUtc: atUtc });
  });

  test('but back a day before it is waited for', () => {
    const back = { startUtc: 0, endUtc: START + 4 * DAY_MS };
    const waiting = after(reach.awaiting(), checked(reach.awaiting(), { absences: [back] }));
    expect(open(waiting).approverId).toBe('jun-boss');
    expect(workOn(waiting, 'remind-approver')?.dueAtUtc).toBe(START + 4 * DAY_MS);
  });
});

describe('a delegate', () => {
  test('decides in the name of the manager who named them, and nobody else does', () => {
    const by = { byPersonId: 'dele', isLead: false };
    const waiting = reach.awaiting();
    expect(advance(waiting, { kind: 'approve', ...by }, policyOf(), START)).toMatchObject({ code: 'not-allowed' });
    const approved = after(waiting, { kind: 'approve', ...by, onBehalfOf: ['jun-boss'] });
    expect(approved.approvals[0]).toMatchObject({ approverId: 'jun-boss', decision: 'approved', decidedById: 'dele' });
  });

  test('never decides on a pairing of their own', () => {
    const event = { kind: 'approve', byPersonId: 'sen', isLead: false, onBehalfOf: ['jun-boss'] } as const;
    expect(advance(reach.awaiting(), event, policyOf(), START)).toMatchObject({ code: 'not-allowed' });
  });
});

describe('"ask me later"', () => {
  const asked = after(reach.awaiting(), checked(reach.awaiting()));
  const snoozed = after(asked, { kind: 'snooze', byPersonId: 'jun-boss', isLead: false });

  test('asks again after a working day and leaves the deadline as it is', () => {
    expect(open(snoozed)).toMatchObject({ snoozedUntilUtc: START + DAY_MS, dueAtUtc: START + 7 * DAY_MS });
    expect(workOn(snoozed, 'remind-approver')?.dueAtUtc).toBe(START + DAY_MS);
    const again = after(snoozed, checked(snoozed, {}, 'remind-approver'), START + DAY_MS);
    expect(open(again).snoozedUntilUtc).toBeNull();
    expect(notices(again)).toContain('approvalReminder jun-boss');
    expect(workOn(again, 'remind-approver')?.dueAtUtc).toBe(START + 4 * DAY_MS);
    expect(timeline(again)).toContainEqual(['approval-snoozed', 'jun-boss']);
  });

  test('never reaches the deadline, however late it comes', () => {
    const late = after(asked, { kind: 'snooze', byPersonId: 'jun-boss', isLead: false }, START + 6.9 * DAY_MS);
    expect(open(late).snoozedUntilUtc).toBeLessThan(START + 7 * DAY_MS);
  });
});

describe('an approval', () => {
  const policy = policyOf({
    approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 20, cards: 'at-once' },
  });
  const approved = ['jun-boss', 'sen-boss'].reduce(
    (pairing, byPersonId) => after(pairing, { kind: 'approve', byPersonId, isLead: false }, START, policy),
    reach.awaiting(),
  );
  const undo = { kind: 'undo-approval', byPersonId: 'sen-boss' } as const;
  const planned = reach.planned;
  const bookingOf = (pairing: Pairing) => pairing.pending.find(({ kind }) => kind === 'book-series');

  test('is planned at once, but neither told nor sent while it can be taken back', () => {
    expect(approved.pending.find(({ kind }) => kind === 'plan-series')?.dueAtUtc).toBe(START);
    expect(approved.pending.find(({ kind }) => kind === 'notify' && approved.state === 'approved')).toBeDefined();
    for (const work of approved.pending.filter(({ notification }) => notification?.template === 'approvalDecided')) {
      expect(work.dueAtUtc).toBe(START + 20_000);
    }
    const event = {
      kind: 'series-planned',
      workId: approved.pending.find(({ kind }) => kind === 'plan-series')?.id ?? '',
    } as const;
    const { series } = planned();
    if (series === null) throw new Error('No series.');
    expect(bookingOf(after(approved, { ...event, series }, START, policy))?.dueAtUtc).toBe(START + 20_000);
  });

  test('is taken back before booking begins: it waits again, and nobody was told', () => {
    const back = after(planned(approved), undo, START + DAY_MS, policy);
    expect(back).toMatchObject({ state: 'awaiting-approval', series: null });
    expect(back.approvals.map(({ decision }) => decision)).toEqual(['approved', null]);
    expect(back.pending.filter(({ kind }) => kind === 'plan-series' || kind === 'book-series')).toEqual([]);
    expect(notices(back)).toEqual([]);
    expect(timeline(back).at(-1)).toEqual(['approval-undone', 'sen-boss']);
    expect(after(back, { kind: 'approve', byPersonId: 'sen-boss', isLead: false }, START + DAY_MS, policy).state).toBe(
      'approved',
    );
  });

  test('is given at least another working day when it is taken back', () => {
    const late = START + 6.9 * DAY_MS;
    const back = after(approved, undo, late, policy);
    expect(back.dueAtUtc).toBeGreaterThanOrEqual(late + DAY_MS);
  });

  test('cannot be taken back once booking has begun, nor by anybody else', () => {
    const sending = after(
      planned(approved),
      { kind: 'work-leased', workId: bookingOf(planned(approved))?.id ?? '', leasedUntilUtc: START + HOUR_MS },
      START + 60_000,
    );
    expect(advance(sending, undo, policy, START + 60_001)).toMatchObject({ code: 'wrong-state' });
    expect(advance(approved, { ...undo, byPersonId: 'jun' }, policy, START)).toMatchObject({ code: 'not-allowed' });
  });

  test('of another manager stays when one is taken back while the other still waits', () => {
    const half = after(reach.awaiting(), { kind: 'approve', byPersonId: 'jun-boss', isLead: false });
    const back = after(half, { kind: 'undo-approval', byPersonId: 'jun-boss' });
    expect(back.approvals.map(({ decision }) => decision)).toEqual([null, null]);
  });
});
