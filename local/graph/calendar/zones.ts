import { IANAZone } from 'luxon';
import { findIana, findWindows } from 'windows-iana';

/**
 * A wall-clock time: the milliseconds that the same figures would have in UTC. Calendars repeat by the wall clock of
 * their zone, so recurrences are counted in these and turned into instants one by one.
 */
export type WallMs = number;

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** Names that IANA changed after the table of Windows names was made. */
const renamed: Readonly<Record<string, string>> = {
  'Europe/Kyiv': 'Europe/Kiev',
  'Pacific/Kanton': 'Pacific/Enderbury',
};

/** Remembers answers: the library looks through its whole table each time. */
function remembered<Answer>(lookUp: (name: string) => Answer): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const answer = known.get(name) ?? lookUp(name);
    known.set(name, answer);
    return answer;
  };
}

/**
 * The IANA zone for a name that Graph accepts: a Windows name ("W. Europe Standard Time") or an IANA one.
 * `null` for a name that is neither.
 */
export const ianaOf = remembered((name: string): string | null => {
  if (/^(utc|gmt|etc\/utc|z|tzone:\/\/microsoft\/utc)$/i.test(name)) return 'Etc/UTC';
  const [first] = findIana(name);
  if (first !== undefined) return first;
  return IANAZone.isValidZone(name) ? name : null;
});

/** The Windows name of an IANA zone, as mailbox settings carry it; `UTC` where Windows has no name for it. */
export const windowsOf = remembered((zoneIana: string): string => {
  const [first] = findWindows(renamed[zoneIana] ?? zoneIana);
  return first ?? 'UTC';
});

const zones = new Map<string, { zone: IANAZone; days: Map<number, number | null> }>();

/** Minutes east of UTC at an instant. Days without a change of the clock are remembered, which makes this a look-up. */
export function offsetMinutesAt(zoneIana: string, utcMs: number): number {
  let known = zones.get(zoneIana);
  if (known === undefined) {
    known = { zone: IANAZone.create(zoneIana), days: new Map() };
    zones.set(zoneIana, known);
  }
  const day = Math.floor(utcMs / dayMs);
  let offset = known.days.get(day);
  if (offset === undefined) {
    const first = known.zone.offset(day * dayMs);
    offset = first === known.zone.offset((day + 1) * dayMs) ? first : null;
    known.days.set(day, offset);
  }
  return offset ?? known.zone.offset(utcMs);
}

/** What a clock on the wall shows at an instant. */
export function wallOf(zoneIana: string, utcMs: number): WallMs {
  return utcMs + offsetMinutesAt(zoneIana, utcMs) * minuteMs;
}

/**
 * The instant at which a clock on the wall shows this. A time that is skipped moves forward by the gap; one that
 * comes twice is the later of the two, standard time, as .NET and so Exchange reads it.
 */
export function utcOf(zoneIana: string, wall: WallMs): number {
  const before = offsetMinutesAt(zoneIana, wall - dayMs);
  const after = offsetMinutesAt(zoneIana, wall + dayMs);
  const byBefore = wall - before * minuteMs;
  if (before === after) return byBefore;
  const byAfter = wall - after * minuteMs;
  const beforeHolds = offsetMinutesAt(zoneIana, byBefore) === before;
  const afterHolds = offsetMinutesAt(zoneIana, byAfter) === after;
  if (beforeHolds && afterHolds) return Math.max(byBefore, byAfter);
  return afterHolds ? byAfter : byBefore;
}

/** `2025-06-03T09:00:00.0000000`: a wall-clock time as Graph writes it, without an offset. */
export function graphDateTime(wall: WallMs): string {
  return `${new Date(wall).toISOString().slice(0, 19)}.0000000`;
}

/** `2025-06-03`: the day of a wall-clock time. */
export function dateOf(wall: WallMs): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** Reads a date and time without looking at any offset; `null` where it is not one. */
export function parseWall(dateTime: string): WallMs | null {
  const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/i.exec(dateTime);
  if (match === null) return null;
  const wall = Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? ':00'}Z`);
  return Number.isNaN(wall) ? null : wall;
}
