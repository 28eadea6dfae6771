import type { Pairing } from '../../../../api/src/domain/pairing/pairing';
import { timelineSentences } from '../../../../api/src/domain/pairing/timeline-words';
import type { Interval } from '../../../../api/src/domain/scheduling/calendar';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../../api/src/domain/scheduling/time-units';
import { officeWeek } from '../../../support/fake-calendars';
import { after, reach, START, workId } from './make-pairing';

/** A Monday morning, two weeks after the proposal. */
const DEADLINE = START + 14 * DAY_MS;
const utc = (instant: number | null) => new Date(instant ?? 0).toISOString();

const overdue = (pairing: Pairing = reach.visible(), atUtc = DEADLINE) =>
  after(pairing, { kind: 'time-passed' }, atUtc);
const owesCheck = ({ pending }: Pairing) => pending.some(({ kind }) => kind === 'check-invitees');

function found(pairing: Pairing, absences: readonly Interval[], atUtc = DEADLINE, personId = 'sen'): Pairing {
  const { workingHours } = officeWeek;
  const people = [{ personId, workingHours, absences }];
  return after(pairing, { kind: 'invitees-checked', workId: workId(pairing, 'check-invitees'), people }, atUtc);
}

describe('a proposal whose deadline has passed', () => {
  test('has those who did not answer looked for, and can still be answered meanwhile', () => {
    const looking = overdue();
    expect(looking.state).toBe('proposed');
    expect(owesCheck(looking)).toBe(true);
    expect(utc(looking.dueAtUtc)).toBe(utc(DEADLINE + DAY_MS));
    const both = reach.accepted(looking);
    expect(both.state).toBe('accepted');
    expect(owesCheck(both)).toBe(false);
  });

  test('expires where everybody is there, or where nobody could be looked for in a day', () => {
    expect(found(overdue(), []).state).toBe('expired');
    expect(found(overdue(), [{ startUtc: START, endUtc: DEADLINE - 3 * DAY_MS }]).state).toBe('expired');
    expect(overdue(overdue(), DEADLINE + DAY_MS).state).toBe('expired');
  });

  test('waits for somebody who is away, from their return as long as for everybody, and asks them again then', () => {
    const waiting = found(overdue(), [{ startUtc: DEADLINE - DAY_MS, endUtc: DEADLINE + 5 * DAY_MS }]);
    // The absence ends on a Saturday; the office opens on Monday at nine, in Zurich.
    const monday = DEADLINE + WEEK_MS;
    expect(utc(waiting.dueAtUtc)).toBe(utc(monday + 14 * DAY_MS));
    expect(waiting.terms.untilUtc - reach.visible().terms.untilUtc).toBe((waiting.dueAtUtc ?? 0) - DEADLINE);
    const nudges = waiting.pending.flatMap(({ notification, dueAtUtc }) =>
      notification?.template === 'pairingStalled' ? [`${notification.recipientId} ${utc(dueAtUtc)}`] : [],
    );
    expect(nudges).toContain(`sen ${utc(monday)}`);
    const told = timelineSentences(waiting, 'lead', (id) => id).at(-1);
    expect(told?.sentence).toContain('could not answer while out of office');
  });

  test('waits for an absence once, and again for another one', () => {
    const waiting = found(overdue(), [{ startUtc: DEADLINE - DAY_MS, endUtc: DEADLINE + DAY_MS }]);
    const second = waiting.dueAtUtc ?? 0;
    const absence = { startUtc: DEADLINE - DAY_MS, endUtc: DEADLINE + DAY_MS };
    const looking = overdue(waiting, second);
    expect(found(looking, [absence], second).state).toBe('expired');
    const again = found(looking, [absence, { startUtc: second - HOUR_MS, endUtc: second + DAY_MS }], second);
    expect(again.state).toBe('proposed');
    expect(again.dueAtUtc).toBeGreaterThan(second + DAY_MS);
  });

  test('counts a weekend after an absence, and days off, as no return', () => {
    const saturday = DEADLINE - 2 * DAY_MS;
    const looking = overdue(reach.visible(), DEADLINE);
    expect(found(looking, [{ startUtc: START, endUtc: saturday }], DEADLINE - HOUR_MS).state).toBe('proposed');
  });

  test('waits eight weeks at most for somebody who may never come back', () => {
    const waiting = found(overdue(), [{ startUtc: 0, endUtc: Number.MAX_SAFE_INTEGER }]);
    expect(utc(waiting.dueAtUtc)).toBe(utc(START + 8 * WEEK_MS));
    expect(overdue(waiting, START + 8 * WEEK_MS).state).toBe('expired');
  });

  test('does not wait for somebody who has answered already', () => {
    const once = after(reach.visible(), { kind: 'accept', byPersonId: 'sen' });
    expect(found(overdue(once), [{ startUtc: 0, endUtc: DEADLINE + DAY_MS }]).state).toBe('expired');
  });

  test('expires at once where the two never saw it', () => {
    const hidden = { ...reach.visible(), seatsHeld: false };
    expect(overdue(hidden).state).toBe('expired');
  });
});
