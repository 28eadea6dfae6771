import type { WorkingHours } from './calendar';
import { windowMinutes } from './daily-windows';
import { modulo } from './time-units';
import { wallTimeAt, zoneOf } from './zone';

/** How pleasant a start is, beyond being possible. Parts and total are whole numbers from 0 to 1000. */
export interface Comfort {
  /** Distance from the start and end of both working days: full from one hour on. */
  readonly edges: number;
  /** Full hours before half hours before quarters, on both clocks. */
  readonly roundStart: number;
  /** Nearness to the earliest possible start. */
  readonly soon: number;
  readonly total: number;
}

const EDGE_MINUTES = 60;
const WEIGHT = { edges: 0.4, roundStart: 0.3, soon: 0.3 };

/**
 * Comfort of a start for two people.
 *
 * @param soonness 1 for the earliest start that was possible, 0 for the latest.
 */
export function comfortOf(
  people: readonly [WorkingHours, WorkingHours],
  startUtc: number,
  durationMinutes: number,
  soonness: number,
): Comfort {
  let edges = 0;
  let roundStart = 0;
  for (const hours of people) {
    const minute = wallTimeAt(zoneOf(hours.zoneIana), startUtc).minutes;
    edges += 500 * edgeShare(hours, minute, durationMinutes);
    roundStart += 500 * roundShare(minute);
  }
  const soon = 1000 * soonness;
  const total = WEIGHT.edges * edges + WEIGHT.roundStart * roundStart + WEIGHT.soon * soon;
  return {
    edges: Math.round(edges),
    roundStart: Math.round(roundStart),
    soon: Math.round(soon),
    total: Math.round(total),
  };
}

function edgeShare(hours: WorkingHours, minute: number, durationMinutes: number): number {
  const sinceStart = modulo(minute - hours.startMinutes, 1440);
  const untilEnd = windowMinutes(hours) - sinceStart - durationMinutes;
  return Math.min(Math.max(0, Math.min(sinceStart, untilEnd)), EDGE_MINUTES) / EDGE_MINUTES;
}

function roundShare(minute: number): number {
  if (minute % 60 === 0) return 1;
  return minute % 30 === 0 ? 0.7 : 0.3;
}
