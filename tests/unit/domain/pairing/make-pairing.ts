import { advance } from '../../../../api/src/domain/pairing/advance';
import type { PairingEvent, PlannedSeries } from '../../../../api/src/domain/pairing/events';
import type { BookedEvent, Pairing, PairingWorkKind } from '../../../../api/src/domain/pairing/pairing';
import type { PairingPolicy } from '../../../../api/src/domain/pairing/policy';
import { propose } from '../../../../api/src/domain/pairing/propose';
import { proposedTerms } from '../../../../api/src/domain/pairing/terms';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';

/** A Monday morning. */
export const START = Date.parse('2026-01-05T08:00:00Z');

export const policyOf = (given: Partial<PairingPolicy> = {}): PairingPolicy => ({
  approval: { approvers: 'both', deadlineWorkingDays: 5, whenPassed: 'lead', undoSeconds: 0, cards: 'at-once' },
  acceptanceDeadlineDays: 14,
  startWithinDays: 21,
  ...given,
});

/** "jun" leads "sen"; "jun-boss" and "sen-boss" manage them. */
export function proposed(given: { origin?: Pairing['origin']; policy?: PairingPolicy } = {}): Pairing {
  const policy = given.policy ?? policyOf();
  const shape = { sessions: 3, durationMinutes: 60, cadence: 'biweekly', startWithinDays: 21 } as const;
  return propose(
    {
      id: 'jun~sen~1',
      programId: 'spring',
      origin: given.origin ?? { kind: 'round', roundId: 'round-1' },
      juniorId: 'jun',
      seniorId: 'sen',
      terms: proposedTerms(shape, policy, START),
      match: null,
    },
    policy,
    START,
  );
}

/** The id of the first pending work of a kind. */
export function workId(pairing: Pairing, kind: PairingWorkKind): string {
  return pairing.pending.find((work) => work.kind === kind)?.id ?? `no-${kind}`;
}

/** A series whose first session starts at this instant, two weeks apart. */
export function seriesFrom(firstUtc: number, given: { moved?: boolean } = {}): PlannedSeries {
  const slotsUtc = [0, 1, 2].map((index) => firstUtc + index * 14 * DAY_MS);
  return {
    organizer: 'junior',
    zoneIana: 'Europe/Zurich',
    startLocal: '2026-01-29T09:00',
    pattern: { type: 'weekly', interval: 2, daysOfWeek: ['thursday'], firstDayOfWeek: 'monday' },
    slotsUtc,
    sessions: slotsUtc.map((startUtc, index) => {
      const moved = given.moved === true && index === 1;
      const shifted = startUtc + (moved ? DAY_MS : 0);
      return { number: index + 1, occurrence: index + 1, startUtc: shifted, endUtc: shifted + HOUR_MS, moved };
    }),
  };
}

export const bookedEvent: BookedEvent = {
  organizerId: 'jun',
  eventId: 'event-1',
  iCalUId: 'ical-1',
  webLink: 'https://outlook.example/1',
  attendeeWebLink: null,
  joinUrl: 'https://teams.example/1',
};

/** The pairing after an event that must be accepted. */
export function after(pairing: Pairing, event: PairingEvent, atUtc = START, policy = policyOf()): Pairing {
  const outcome = advance(pairing, event, policy, atUtc);
  if (!outcome.ok) throw new Error(`${event.kind} was refused: ${outcome.message}`);
  return outcome.value;
}

/** The way of a pairing, up to a state. */
export const reach = {
  visible: (pairing: Pairing = proposed()): Pairing =>
    after(pairing, { kind: 'seats-held', workId: workId(pairing, 'hold-seats') }),
  accepted(pairing: Pairing = reach.visible()): Pairing {
    return after(after(pairing, { kind: 'accept', byPersonId: 'jun' }), { kind: 'accept', byPersonId: 'sen' });
  },
  awaiting(pairing: Pairing = reach.accepted()): Pairing {
    return after(pairing, {
      kind: 'approvers-resolved',
      workId: workId(pairing, 'resolve-approvers'),
      approvers: [
        { approverId: 'jun-boss', seats: ['junior'] },
        { approverId: 'sen-boss', seats: ['senior'] },
      ],
    });
  },
  approved(pairing: Pairing = reach.awaiting()): Pairing {
    const approve = (byPersonId: string) => ({ kind: 'approve', byPersonId, isLead: false }) as const;
    return after(after(pairing, approve('jun-boss')), approve('sen-boss'));
  },
  planned(pairing: Pairing = reach.approved(), series = seriesFrom(START + 10 * DAY_MS)): Pairing {
    return after(pairing, { kind: 'series-planned', workId: workId(pairing, 'plan-series'), series });
  },
  booked(pairing: Pairing = reach.planned()): Pairing {
    return after(pairing, { kind: 'series-booked', workId: workId(pairing, 'book-series'), event: bookedEvent });
  },
};
