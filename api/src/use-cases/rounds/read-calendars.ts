import type { Person } from '../../domain/org/person';
import { isAvailable } from '../../domain/program/enrolment';
import { withLunch } from '../../domain/program/spread-policy';
import { calendarsRead } from '../../domain/round/round';
import type { PersonWeek } from '../../domain/round/round-parts';
import { usualWeek, weeksAhead } from '../../domain/round/usual-week';
import { PermanentFailure } from '../ports/permanent-failure';
import { ClaimLost } from '../work/claim';
import { failureText } from '../work/failure-text';
import { ITEMS_PER_PART } from './parts';
import { saveStep, type RoundSlice } from './round-slice';

/** Failures in a row after which a round goes on without calendars. */
const ENOUGH_FAILURES = 3;

/**
 * Reads the usual week of everybody who takes part, part by part. Each part is kept, so a crash loses at most one. Where
 * calendars cannot be read, the round goes on without them and says so.
 */
export async function readCalendars(slice: RoundSlice): Promise<void> {
  const { ports, claim } = slice;
  try {
    await readAll(slice);
  } catch (error) {
    const failures = 1 + (claim.value.pending.find((work) => work.kind === 'read-calendars')?.attempts ?? 0);
    const giveUp = error instanceof PermanentFailure || failures >= ENOUGH_FAILURES;
    if (error instanceof ClaimLost || !giveUp) throw error;
    const note = `Calendars could not be read, so the round does not know when people can meet: ${failureText(error)}`;
    await claim.save(calendarsRead(claim.value, note, ports.clock.nowUtc()));
  }
}

async function readAll(slice: RoundSlice): Promise<void> {
  const { ports, claim } = slice;
  const { programId, id: roundId } = claim.value;
  const people = await peopleOf(slice);
  let read = await alreadyRead(slice, people);
  while (read < people.length) {
    const batch = people.slice(read, read + ITEMS_PER_PART);
    const weeks = await readWeeks(slice, batch);
    const { parts } = claim.value;
    await ports.rounds.putPart({ programId, roundId, kind: 'weeks', index: parts.weeks }, weeks);
    read += batch.length;
    const goOn = await saveStep(slice, {
      ...claim.value,
      state: 'running',
      progress: { phase: 'calendars', share: read / people.length },
      parts: { ...parts, weeks: parts.weeks + 1 },
    });
    if (!goOn) return;
  }
  await claim.save(calendarsRead(claim.value, null, ports.clock.nowUtc()));
}

/** Everybody whose calendar matters, in order of id. */
async function peopleOf({ ports, program }: RoundSlice): Promise<readonly Person[]> {
  const org = await ports.org.current();
  const participants = await ports.participants.listAll(program.id);
  const nowUtc = ports.clock.nowUtc();
  return participants
    .filter((participant) => isAvailable(participant, nowUtc))
    .flatMap(({ personId }) => org?.person(personId) ?? [])
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** People up to the last one kept: by id, because somebody may have joined since. */
async function alreadyRead({ ports, claim }: RoundSlice, people: readonly Person[]): Promise<number> {
  const { programId, id: roundId, parts } = claim.value;
  if (parts.weeks === 0) return 0;
  const last = await ports.rounds.readPart({ programId, roundId, kind: 'weeks', index: parts.weeks - 1 });
  const lastId = last?.at(-1)?.personId ?? '';
  return people.filter((person) => person.id <= lastId).length;
}

async function readWeeks({ ports, program }: RoundSlice, people: readonly Person[]): Promise<PersonWeek[]> {
  const { fromUtc, untilUtc } = weeksAhead(ports.clock.nowUtc());
  const calendars = await ports.calendars.readCalendars(people, fromUtc, untilUtc);
  return people.map((person, index): PersonWeek => {
    const calendar = calendars[index] ?? null;
    if (calendar === null) return { personId: person.id, working: null, free: null };
    const week = usualWeek(withLunch(calendar, program.settings.spread), fromUtc);
    return { personId: person.id, working: [...week.working], free: [...week.free] };
  });
}
