import type { z } from 'zod';
import type { Round, RoundState } from '../../../../api/src/contract/round';

type State = z.infer<typeof RoundState>;

/** How each state of a round is called and coloured. */
export const roundStateWords = {
  queued: { name: 'Queued', tone: 'informative' },
  running: { name: 'Running', tone: 'brand' },
  ready: { name: 'Dry run ready', tone: 'success' },
  publishing: { name: 'Publishing', tone: 'brand' },
  published: { name: 'Published', tone: 'success' },
  cancelled: { name: 'Cancelled', tone: 'subtle' },
  failed: { name: 'Failed', tone: 'danger' },
} as const satisfies Record<State, { name: string; tone: string }>;

/** Milliseconds after which a round is worth asking for again; false once it rests. */
export function roundPollInterval(state: State): number | false {
  return state === 'queued' || state === 'running' || state === 'publishing' ? 1_000 : false;
}

/** True while a round may still be stopped or discarded. */
export const isCancellable = (state: State): boolean => state === 'queued' || state === 'running' || state === 'ready';

/** What became of the pairs of the last round, as a sentence. */
export function differenceInWords({ roundNumber, added, removed, kept }: NonNullable<Round['difference']>): string {
  if (added === 0 && removed === 0) return `The same pairs as in round ${roundNumber}.`;
  return `Against round ${roundNumber}: ${added} new, ${removed} gone, ${kept} the same.`;
}

/** "42 pairs", "one pair". */
export const pairsInWords = (pairs: number): string => (pairs === 1 ? 'one pair' : `${pairs} pairs`);

const phases: Readonly<Record<string, string>> = {
  queued: 'Waiting to start',
  calendars: 'Reading when people work and are free',
  candidates: 'Finding who may be paired with whom',
  assignment: 'Finding the best pairs for everybody at once',
  proof: 'Proving that no better round exists',
  explanation: 'Working out reasons for every pair and everybody left out',
  stability: 'Looking for pairs who would prefer each other',
  publishing: 'Proposing the pairs',
};

/** What a round is doing, in words. */
export const phaseInWords = (phase: string): string => phases[phase] ?? 'Working';
