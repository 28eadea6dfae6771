import type { MatchParticipant, Repeat, RoundInput } from '../../domain/matching/round-input';
import { isAvailable, seatsTaken } from '../../domain/program/enrolment';
import type { Participant } from '../../domain/program/participant';
import type { Program } from '../../domain/program/program';
import type { PersonWeek } from '../../domain/round/round-parts';
import type { OrgView } from '../ports/directory';
import type { MetPair } from '../ports/pairings';
import type { Ports } from '../ports/ports';

/** What a round or a suggestion is computed from, beside the org chart. */
export interface MatchSources {
  readonly program: Program;
  readonly participants: readonly Participant[];
  readonly weeks: ReadonlyMap<string, PersonWeek>;
  readonly met: readonly MetPair[];
  readonly nowUtc: number;
}

/** Reads participants and the pairs that may not be proposed again. */
export async function readSources(
  ports: Pick<Ports, 'clock' | 'participants' | 'pairings'>,
  program: Program,
  weeks: ReadonlyMap<string, PersonWeek>,
): Promise<MatchSources> {
  const nowUtc = ports.clock.nowUtc();
  const [participants, met] = await Promise.all([
    ports.participants.listAll(program.id),
    ports.pairings.listMet(program.id, monthsBefore(nowUtc, program.settings.rules.repeatWindowMonths)),
  ]);
  return { program, participants, weeks, met, nowUtc };
}

/**
 * Puts matching's input together. People who are paused, have left the program, or are no longer in the directory are not
 * in it; topics that the program has dropped do not count.
 */
export function buildInput(org: OrgView, sources: MatchSources): Omit<RoundInput, 'chart'> {
  const { rules, weights, series, topics } = sources.program.settings;
  const offered = new Set(topics.map((topic) => topic.id));
  const participants = sources.participants
    .filter((participant) => isAvailable(participant, sources.nowUtc))
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .flatMap((participant) => {
      const matched = toMatchParticipant(org, participant, offered, sources.weeks.get(participant.personId));
      return matched === null ? [] : [matched];
    });
  return {
    participants,
    rules,
    weights,
    durationMinutes: series.durationMinutes,
    barred: sources.met.filter(({ endedAtUtc }) => endedAtUtc === null).map(peopleOf),
    repeats: sources.met.flatMap((met) => repeatOf(met, rules.repeatWindowMonths, sources.nowUtc)),
    pinned: [],
  };
}

function toMatchParticipant(
  org: OrgView,
  participant: Participant,
  offered: ReadonlySet<string>,
  week: PersonWeek | undefined,
): MatchParticipant | null {
  const { personId, juniorCapacity, seniorCapacity } = participant;
  const chartIndex = org.indexOf(personId);
  const person = org.people[chartIndex];
  if (person === undefined) return null;
  return {
    personId,
    level: org.seniority.level[chartIndex] ?? 0,
    band: org.seniority.band[chartIndex] ?? 1,
    confidence: org.seniority.confidence[chartIndex] ?? 0,
    department: person.department,
    shares: participant.shares.filter((topicId) => offered.has(topicId)),
    seeks: participant.seeks.filter((topicId) => offered.has(topicId)),
    languages: participant.languages,
    juniorSeats: Math.max(0, juniorCapacity - seatsTaken(participant, 'junior')),
    seniorSeats: Math.max(0, seniorCapacity - seatsTaken(participant, 'senior')),
    roundsWaited: participant.roundsWaited,
    exclusions: participant.exclusions,
    chartIndex,
    workingMask: maskOf(week?.working),
    freeMask: maskOf(week?.free),
  };
}

function maskOf(words: readonly number[] | null | undefined): Uint32Array | null {
  return words === null || words === undefined ? null : Uint32Array.from(words);
}

/** The same instant so many calendar months earlier. */
function monthsBefore(nowUtc: number, months: number): number {
  const date = new Date(nowUtc);
  return date.setUTCMonth(date.getUTCMonth() - months);
}

const peopleOf = ({ juniorId, seniorId }: MetPair) => [juniorId, seniorId] as const;

/** A pair that ended, with the months since: the longest window that would not keep the two apart. */
function repeatOf(met: MetPair, windowMonths: number, nowUtc: number): Repeat[] {
  const { endedAtUtc } = met;
  if (endedAtUtc === null) return [];
  let monthsAgo = 0;
  while (monthsAgo < windowMonths && endedAtUtc < monthsBefore(nowUtc, monthsAgo + 1)) monthsAgo++;
  return [{ people: peopleOf(met), monthsAgo }];
}
