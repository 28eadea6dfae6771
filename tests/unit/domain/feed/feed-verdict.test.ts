import fc from 'fast-check';
import { defaultFeedSettings, type FeedSettings } from '../../../../api/src/domain/feed/feed-settings';
import { feedVerdict, noteSent } from '../../../../api/src/domain/feed/feed-verdict';
import { DAY_MS, MINUTE_MS } from '../../../../api/src/domain/scheduling/time-units';

const nothing = { personId: 'ann', sent: {} };
const settings = (given: Partial<FeedSettings> = {}): FeedSettings => ({ ...defaultFeedSettings('ann'), ...given });
const at = (iso: string) => Date.parse(iso);
const night = { startMinutes: 20 * 60, endMinutes: 7 * 60 };

const verdict = (iso: string, given: Partial<FeedSettings> = {}, ledger: Parameters<typeof feedVerdict>[3] = nothing) =>
  feedVerdict('matchProposed', 'k2', settings(given), ledger, at(iso));

describe('feedVerdict', () => {
  test('sends what is news, and keeps back what the person turned off', () => {
    expect(verdict('2026-01-05T08:00:00Z').kind).toBe('send');
    expect(verdict('2026-01-05T08:00:00Z', { muted: ['matchProposed'] }).kind).toBe('keep-back');
    expect(verdict('2026-01-05T08:00:00Z', { muted: ['matchEnded'] }).kind).toBe('send');
  });

  test("waits for the end of the quiet hours on the person's own clock, also over midnight and a clock change", () => {
    const zoneIana = 'America/New_York';
    expect(verdict('2026-01-06T01:30:00Z', { quietHours: night, zoneIana })).toEqual({
      kind: 'wait',
      untilUtc: at('2026-01-06T12:00:00Z'),
    });
    expect(verdict('2026-01-06T05:30:00Z', { quietHours: night, zoneIana })).toMatchObject({
      untilUtc: at('2026-01-06T12:00:00Z'),
    });
    expect(verdict('2026-03-08T03:00:00Z', { quietHours: night, zoneIana })).toMatchObject({
      untilUtc: at('2026-03-08T11:00:00Z'),
    });
    expect(verdict('2026-01-06T12:00:00Z', { quietHours: night, zoneIana }).kind).toBe('send');
  });

  test("sends one of a kind on a day of the person's calendar, and a repeat of the same", () => {
    const zoneIana = 'Asia/Kolkata';
    const sent = noteSent(nothing, 'matchProposed', 'k1', at('2026-01-05T18:00:00Z'));
    expect(verdict('2026-01-05T18:20:00Z', { zoneIana }, sent).kind).toBe('keep-back');
    expect(verdict('2026-01-05T18:40:00Z', { zoneIana }, sent).kind).toBe('send');
    const same = noteSent(nothing, 'matchProposed', 'k2', at('2026-01-05T18:00:00Z'));
    expect(verdict('2026-01-05T18:20:00Z', { zoneIana }, same).kind).toBe('send');
    expect(feedVerdict('matchEnded', 'k2', settings({ zoneIana }), sent, at('2026-01-05T18:20:00Z')).kind).toBe('send');
  });

  test('lets the repeat of a notification wait as well when it has become quiet meanwhile', () => {
    const same = noteSent(nothing, 'matchProposed', 'k2', at('2026-01-05T19:59:00Z'));
    expect(verdict('2026-01-05T20:01:00Z', { quietHours: night }, same)).toEqual({
      kind: 'wait',
      untilUtc: at('2026-01-06T07:00:00Z'),
    });
    expect(verdict('2026-01-06T07:00:00Z', { quietHours: night }, same).kind).toBe('send');
  });

  test('never waits longer than a day, and what waited is not made to wait again', () => {
    const anyHours = fc.record({ startMinutes: fc.nat(1439), endMinutes: fc.nat(1439) });
    const anyZone = fc.constantFrom('Europe/Berlin', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe');
    const anyTime = fc.integer({
      min: at('2026-01-01T00:00:00Z') / MINUTE_MS,
      max: at('2027-01-01T00:00:00Z') / MINUTE_MS,
    });
    fc.assert(
      fc.property(anyHours, anyZone, anyTime, (quietHours, zoneIana, minute) => {
        const nowUtc = minute * MINUTE_MS;
        const asked = feedVerdict('matchEnded', 'k', settings({ quietHours, zoneIana }), nothing, nowUtc);
        if (asked.kind !== 'wait') return;
        expect(asked.untilUtc).toBeGreaterThan(nowUtc);
        expect(asked.untilUtc - nowUtc).toBeLessThanOrEqual(DAY_MS + 60 * MINUTE_MS);
        const again = feedVerdict('matchEnded', 'k', settings({ quietHours, zoneIana }), nothing, asked.untilUtc);
        expect(again.kind).toBe('send');
      }),
      { numRuns: 500 },
    );
  });
});
