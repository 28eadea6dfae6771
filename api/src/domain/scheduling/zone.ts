import { DAY_MS, MINUTE_MS, WEEK_MS } from './time-units';

/**
 * A time zone. Wall times are numbers too: the milliseconds that the same date and time would have in UTC, so that
 * `Math.floor(wall / DAY_MS)` is the local day.
 */
export interface Zone {
  readonly iana: string;
  /** Wall time minus UTC at an instant, in milliseconds. */
  offsetAt(instantUtc: number): number;
  /** The wall time that clocks show at an instant. */
  toWall(instantUtc: number): number;
  /**
   * The instant at which clocks show a wall time. A wall time that a clock change skips moves forward by the skipped
   * length; one that occurs twice means the first (`disambiguation: "compatible"` of the Temporal proposal, RFC 5545 §3.3.5).
   */
  toInstant(wall: number): number;
}

/** A date and time of day on the wall: days since 1970-01-01 and minutes since midnight. */
export interface WallTime {
  readonly day: number;
  readonly minutes: number;
}

/** Date and time of day that clocks in a zone show at an instant. */
export function wallTimeAt(zone: Zone, instantUtc: number): WallTime {
  const wall = zone.toWall(instantUtc);
  const day = Math.floor(wall / DAY_MS);
  return { day, minutes: (wall - day * DAY_MS) / MINUTE_MS };
}

/** The offsets inside one stretch of time: `offsets[i]` holds from `startsUtc[i]` until the next start. */
interface OffsetStretch {
  readonly startsUtc: readonly number[];
  readonly offsets: readonly number[];
}

/** Offsets are learnt by stretches of about one year; 52 whole weeks, so that probes fall on stretch borders. */
const STRETCH_MS = 52 * WEEK_MS;

const zones = new Map<string, Zone>();

/**
 * The zone of an IANA name. Its offset transitions are asked of `Intl` once and kept, which makes later conversions
 * a few comparisons.
 *
 * @throws RangeError when the runtime knows no such zone (Windows names are mapped before they reach the domain).
 */
export function zoneOf(iana: string): Zone {
  const known = zones.get(iana);
  if (known) return known;
  const zone = createZone(iana);
  zones.set(iana, zone);
  return zone;
}

function createZone(iana: string): Zone {
  const readOffset = offsetReader(iana);
  const stretches = new Map<number, OffsetStretch>();
  let lastNumber = Number.NaN;
  let last: OffsetStretch = { startsUtc: [], offsets: [] };

  const offsetAt = (instantUtc: number): number => {
    const number = Math.floor(instantUtc / STRETCH_MS);
    if (number !== lastNumber) {
      last = stretches.get(number) ?? learnStretch(number * STRETCH_MS, readOffset);
      stretches.set(number, last);
      lastNumber = number;
    }
    let position = last.startsUtc.length - 1;
    while (position > 0 && (last.startsUtc[position] ?? 0) > instantUtc) position -= 1;
    return last.offsets[position] ?? 0;
  };

  const toInstant = (wall: number): number => {
    // No zone changes twice within two days, so the offsets a day before and a day after are the only possible ones.
    const before = offsetAt(wall - DAY_MS);
    const after = offsetAt(wall + DAY_MS);
    if (before === after || offsetAt(wall - before) === before) return wall - before;
    if (offsetAt(wall - after) === after) return wall - after;
    return wall - before;
  };

  return { iana, offsetAt, toInstant, toWall: (instantUtc) => instantUtc + offsetAt(instantUtc) };
}

/** Probes week by week and halves the interval around each change. */
function learnStretch(fromUtc: number, readOffset: (instantUtc: number) => number): OffsetStretch {
  const startsUtc = [fromUtc];
  const offsets = [readOffset(fromUtc)];
  for (let probe = fromUtc + WEEK_MS; probe <= fromUtc + STRETCH_MS; probe += WEEK_MS) {
    const offset = readOffset(probe);
    if (offset === offsets.at(-1)) continue;
    startsUtc.push(firstInstantWith(offset, probe - WEEK_MS, probe, readOffset));
    offsets.push(offset);
  }
  return { startsUtc, offsets };
}

function firstInstantWith(
  offset: number,
  fromUtc: number,
  untilUtc: number,
  readOffset: (at: number) => number,
): number {
  let without = fromUtc / 1000;
  let having = untilUtc / 1000;
  while (having - without > 1) {
    const middle = Math.floor((without + having) / 2);
    if (readOffset(middle * 1000) === offset) having = middle;
    else without = middle;
  }
  return having * 1000;
}

/** Reads an offset the slow way: format the instant in the zone, read the fields back as if they were UTC. */
function offsetReader(iana: string): (instantUtc: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: iana,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instantUtc) => {
    const field = new Map(format.formatToParts(instantUtc).map((part) => [part.type, Number(part.value)]));
    const of = (type: Intl.DateTimeFormatPartTypes) => field.get(type) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second')) - instantUtc;
  };
}
