import type { Pairing, TimelineKind } from './pairing';

/** Adds an entry to the pairing's history, about one session where its number is given. */
export function record(
  pairing: Pairing,
  kind: TimelineKind,
  atUtc: number,
  byPersonId: string | null = null,
  sessionNumber?: number,
): Pairing {
  const entry = { atUtc, kind, byPersonId, ...(sessionNumber !== undefined && { sessionNumber }) };
  return { ...pairing, timeline: [...pairing.timeline, entry] };
}
