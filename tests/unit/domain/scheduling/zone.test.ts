import fc from 'fast-check';
import { DateTime } from 'luxon';
import { wallTimeAt, zoneOf } from '../../../../api/src/domain/scheduling/zone';
import { TRICKY_ZONES } from './calendar-arbitraries';

const MINUTE = 60_000;
const instants = fc
  .integer({ min: Date.UTC(2020, 0, 1) / MINUTE, max: Date.UTC(2040, 0, 1) / MINUTE })
  .map((minutes) => minutes * MINUTE);
const zones = fc.oneof(fc.constantFrom(...TRICKY_ZONES), fc.constantFrom(...Intl.supportedValuesOf('timeZone')));

const at = (iso: string) => Date.parse(iso);
const wall = (text: string) => Date.parse(`${text}Z`);

describe('a zone', () => {
  it('has the offset that luxon has at any instant', () => {
    fc.assert(
      fc.property(zones, instants, (iana, instant) => {
        expect(zoneOf(iana).offsetAt(instant)).toBe(DateTime.fromMillis(instant, { zone: iana }).offset * MINUTE);
      }),
      { numRuns: 300 },
    );
  });

  it('changes its offset at the very millisecond of the clock change', () => {
    const london = zoneOf('Europe/London');
    const change = at('2026-03-29T01:00:00Z');
    expect([london.offsetAt(change - 1), london.offsetAt(change)]).toEqual([0, 60 * MINUTE]);
  });

  it('takes a wall time to an instant at which clocks show it, whenever there is one', () => {
    fc.assert(
      fc.property(zones, instants, (iana, instant) => {
        const zone = zoneOf(iana);
        expect(zone.toWall(zone.toInstant(zone.toWall(instant)))).toBe(zone.toWall(instant));
        expect(zone.toInstant(zone.toWall(instant))).toBeLessThanOrEqual(instant);
      }),
      { numRuns: 300 },
    );
  });

  it('moves a wall time that a clock change skips forward by what was skipped', () => {
    expect(zoneOf('Europe/London').toInstant(wall('2026-03-29T01:30'))).toBe(at('2026-03-29T01:30:00Z'));
    expect(zoneOf('Australia/Lord_Howe').toInstant(wall('2026-10-04T02:10'))).toBe(at('2026-10-04T02:40:00+11:00'));
  });

  it('reads a wall time that occurs twice as the first', () => {
    expect(zoneOf('America/New_York').toInstant(wall('2026-11-01T01:30'))).toBe(at('2026-11-01T01:30:00-04:00'));
    expect(zoneOf('Australia/Lord_Howe').toInstant(wall('2026-04-05T01:45'))).toBe(at('2026-04-05T01:45:00+11:00'));
  });

  it('knows zones on the half and the quarter hour', () => {
    expect(wallTimeAt(zoneOf('Asia/Kathmandu'), at('2026-01-05T03:15:00Z')).minutes).toBe(540);
    expect(wallTimeAt(zoneOf('Asia/Kolkata'), at('2026-01-05T03:30:00Z')).minutes).toBe(540);
    expect(wallTimeAt(zoneOf('America/St_Johns'), at('2026-01-05T12:30:00Z')).minutes).toBe(540);
  });

  it('has offsets in whole quarters of an hour in every zone there is', () => {
    const offsets = Intl.supportedValuesOf('timeZone').flatMap((iana) =>
      [at('2026-01-15T00:00:00Z'), at('2026-07-15T00:00:00Z')].map((instant) => zoneOf(iana).offsetAt(instant)),
    );
    expect(offsets.filter((offset) => offset % (15 * MINUTE) !== 0)).toEqual([]);
  });

  it('refuses a name that is no zone', () => {
    expect(() => zoneOf('W. Europe Standard Time')).toThrow(RangeError);
  });
});
