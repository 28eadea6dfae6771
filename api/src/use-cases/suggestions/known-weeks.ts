import type { PersonWeek } from '../../domain/round/round-parts';
import type { RoundStore } from '../ports/rounds';
import { readParts } from '../rounds/parts';

interface Known {
  readonly of: string;
  readonly weeks: Promise<ReadonlyMap<string, PersonWeek>>;
}

/** The weeks of one round for each program, loaded once while that round stays the last to have read calendars. */
const known = new WeakMap<RoundStore, Map<string, Known>>();

/** Usual weeks of people as the last round of the program has read them; empty where none has. */
export async function knownWeeks(store: RoundStore, programId: string): Promise<ReadonlyMap<string, PersonWeek>> {
  const rounds = await store.list(programId);
  const round = rounds.find(({ value }) => value.parts.weeks > 0 && value.state !== 'running')?.value;
  if (round === undefined) return new Map();
  const byProgram = known.get(store) ?? new Map<string, Known>();
  known.set(store, byProgram);
  const of = `${round.id}/${round.parts.weeks}`;
  const earlier = byProgram.get(programId);
  if (earlier?.of === of) return earlier.weeks;
  const address = { programId, roundId: round.id, kind: 'weeks' } as const;
  const weeks = readParts(store, address, round.parts.weeks).then(
    (items) => new Map(items.map((week) => [week.personId, week])),
  );
  byProgram.set(programId, { of, weeks });
  weeks.catch(() => byProgram.delete(programId));
  return weeks;
}
