import type { Pairing, TimelineKind } from './pairing';

/** Adds an entry to the pairing's history. */
export function record(pairing: Pairing, kind: TimelineKind, atUtc: number, byPersonId: string | null = null): Pairing {
  return { ...pairing, timeline: [...pairing.timeline, { atUtc, kind, byPersonId }] };
}
