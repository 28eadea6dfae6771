import { DAY_MS, MINUTE_MS } from '../scheduling/time-units';
import type { Zone } from '../scheduling/zone';

/** `20260115T090000`: a wall time, given as the milliseconds that it would have in UTC. */
export function localStamp(wall: number): string {
  return new Date(wall).toISOString().replaceAll(/[-:]/gu, '').slice(0, 'yyyymmddThhmmss'.length);
}

/**
 * The VTIMEZONE of a zone between two instants: one observance for each change of its offset, and one for what holds before
 * the first. No rules are needed for a finite list of sessions (RFC 5545 §3.6.5).
 */
export function timeZoneLines(zone: Zone, fromUtc: number, untilUtc: number): string[] {
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone.iana}`];
  let offset = zone.offsetAt(fromUtc);
  lines.push(...observance(zone.toWall(fromUtc), offset, offset));
  for (let day = fromUtc; day < untilUtc; day += DAY_MS) {
    const after = zone.offsetAt(day + DAY_MS);
    if (after === offset) continue;
    lines.push(...observance(changeBetween(zone, day, day + DAY_MS) + offset, offset, after));
    offset = after;
  }
  return [...lines, 'END:VTIMEZONE'];
}

function observance(startWall: number, from: number, to: number): string[] {
  const kind = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localStamp(startWall)}`,
    `TZOFFSETFROM:${offsetStamp(from)}`,
    `TZOFFSETTO:${offsetStamp(to)}`,
    `END:${kind}`,
  ];
}

/** The minute at which the offset changes, known to change once in between. */
function changeBetween(zone: Zone, fromUtc: number, untilUtc: number): number {
  const before = zone.offsetAt(fromUtc);
  let without = fromUtc;
  let having = untilUtc;
  while (having - without > MINUTE_MS) {
    const middle = without + Math.floor((having - without) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (zone.offsetAt(middle) === before) without = middle;
    else having = middle;
  }
  return having;
}

/** `+0545`: hours and minutes east of UTC. */
function offsetStamp(offsetMs: number): string {
  const minutes = Math.abs(Math.round(offsetMs / MINUTE_MS));
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${twoDigits(Math.floor(minutes / 60))}${twoDigits(minutes % 60)}`;
}
