import type { Pairing, PulseAnswer, SeatName } from './pairing';

/** Averages of fewer people than this could be traced to one of them. */
export const SMALLEST_GROUP = 5;

/** What one side of a program says. */
export interface PulseGroup {
  /** One for each person. */
  readonly answers: number;
  /** Averages on the scale from 1 to 5, to one decimal. */
  readonly helpful: number;
  readonly again: number;
}

/**
 * The averages of the people in this seat: of each the latest answer, so that a few people who answer often are no crowd. Null
 * where fewer than five people answered.
 */
export function pulseGroup(
  pairings: readonly Pick<Pairing, 'junior' | 'senior' | 'pulses'>[],
  seat: SeatName,
): PulseGroup | null {
  const latest = new Map<string, PulseAnswer>();
  for (const pairing of pairings) {
    const { personId } = pairing[seat];
    for (const answer of pairing.pulses?.answers ?? []) {
      if (answer.seat === seat && answer.atUtc >= (latest.get(personId)?.atUtc ?? -Infinity))
        latest.set(personId, answer);
    }
  }
  const answers = [...latest.values()];
  if (answers.length < SMALLEST_GROUP) return null;
  const average = (of: (answer: PulseAnswer) => number) =>
    Math.round((answers.reduce((sum, answer) => sum + of(answer), 0) / answers.length) * 10) / 10;
  return {
    answers: answers.length,
    helpful: average(({ helpful }) => helpful),
    again: average(({ again }) => again),
  };
}
