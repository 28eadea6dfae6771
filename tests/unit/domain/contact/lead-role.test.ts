import { newContact } from '../../../../api/src/domain/contact/contact';
import { isKnownLead, noteRole } from '../../../../api/src/domain/contact/lead-role';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';

const START = Date.UTC(2026, 0, 5, 8);

describe('a lead', () => {
  const lead = noteRole(newContact('lea'), true, START);

  test('is known for 30 days since they last came with the role', () => {
    expect(isKnownLead(newContact('ned'), START)).toBe(false);
    expect(isKnownLead(lead, START)).toBe(true);
    expect(isKnownLead(lead, START + 30 * DAY_MS - 1)).toBe(true);
    expect(isKnownLead(lead, START + 30 * DAY_MS)).toBe(false);
  });

  test('is noted once a day, so that most calls write nothing', () => {
    expect(noteRole(lead, true, START + HOUR_MS)).toBe(lead);
    expect(noteRole(lead, true, START + DAY_MS)).toEqual({ ...lead, leadSeenAtUtc: START + DAY_MS });
  });

  test('is forgotten with the first call without the role', () => {
    expect(noteRole(lead, false, START + HOUR_MS)).toEqual(newContact('lea'));
    const other = newContact('ned');
    expect(noteRole(other, false, START)).toBe(other);
  });
});
