import { accepted, refused, type Outcome } from '../refusal';
import type { SeatName } from '../pairing/pairing';
import type { Participant } from './participant';
import type { Program } from './program';

/** What a person says of themselves when they join or change their mind. */
export interface EnrolmentChoice {
  readonly shares: readonly string[];
  readonly seeks: readonly string[];
  readonly languages: readonly string[];
  readonly juniorCapacity: number;
  readonly seniorCapacity: number;
  readonly pausedUntilUtc: number | null;
  readonly exclusions: readonly string[];
}

/**
 * Enrols a person in an open program. Someone who left and still holds seats comes back with them; someone who never left
 * is refused.
 *
 * @param earlier the person's document, where one is left.
 */
export function join(
  program: Program,
  personId: string,
  choice: EnrolmentChoice,
  earlier: Participant | null,
  nowUtc: number,
): Outcome<Participant> {
  if (program.state !== 'open') return refused('wrong-state', 'This program is not open for people to join.');
  if (earlier !== null && earlier.leftAtUtc === null) {
    return refused('already-joined', 'You take part in this program already. Change your participation instead.');
  }
  const start: Participant = {
    ...emptyChoice,
    personId,
    programId: program.id,
    held: earlier?.held ?? [],
    roundsWaited: 0,
    joinedAtUtc: nowUtc,
    leftAtUtc: null,
  };
  return withChoice(program, start, choice);
}

/**
 * Replaces a participant's choices. Capacity cannot fall below the seats that live pairings hold. Those pairings have to hear
 * of a changed pause.
 */
export function changeParticipation(
  program: Program,
  participant: Participant,
  choice: EnrolmentChoice,
): Outcome<Participant> {
  if (program.state === 'draft') return refused('wrong-state', 'This program is not open yet.');
  if (participant.leftAtUtc !== null) return refused('wrong-state', 'You left this program. Join it again first.');
  const changed = withChoice(program, participant, choice);
  const isNews = choice.pausedUntilUtc !== participant.pausedUntilUtc && participant.held.length > 0;
  return changed.ok && isNews ? accepted({ ...changed.value, pauseToTell: true }) : changed;
}

/** Every live pairing has heard of the pause. */
export function pauseTold({ pauseToTell: _, ...participant }: Participant): Participant {
  return participant;
}

/** Marks a participant as gone: no round and nobody's suggestions name them any more. Leaving twice changes nothing. */
export function leave(participant: Participant, nowUtc: number): Participant {
  return participant.leftAtUtc === null ? { ...participant, leftAtUtc: nowUtc } : participant;
}

/** Whether a round or a suggestion may name this participant at this instant. */
export function isAvailable(participant: Participant, nowUtc: number): boolean {
  if (participant.leftAtUtc !== null) return false;
  return participant.pausedUntilUtc === null || participant.pausedUntilUtc <= nowUtc;
}

/** Seats of one kind that live pairings hold. */
export function seatsTaken(participant: Participant, seat: SeatName): number {
  return participant.held.filter((held) => held.seat === seat).length;
}

const emptyChoice: EnrolmentChoice = {
  shares: [],
  seeks: [],
  languages: [],
  juniorCapacity: 0,
  seniorCapacity: 0,
  pausedUntilUtc: null,
  exclusions: [],
};

function withChoice(program: Program, participant: Participant, choice: EnrolmentChoice): Outcome<Participant> {
  const known = new Set(program.settings.topics.map((topic) => topic.id));
  for (const list of ['shares', 'seeks'] as const) {
    const unknown = choice[list].find((topicId) => !known.has(topicId));
    if (unknown === undefined) continue;
    return refused(
      'unknown-topic',
      `This program has no topic "${unknown}". Choose from the topics that it offers now.`,
      list,
    );
  }
  const next: Participant = {
    ...participant,
    ...choice,
    shares: distinct(choice.shares),
    seeks: distinct(choice.seeks),
    languages: distinct(choice.languages),
    exclusions: distinct(choice.exclusions).filter((personId) => personId !== participant.personId),
  };
  return belowHeldSeats(next, 'junior') ?? belowHeldSeats(next, 'senior') ?? accepted(next);
}

function belowHeldSeats(participant: Participant, seat: SeatName): Outcome<Participant> | null {
  const taken = seatsTaken(participant, seat);
  const capacity = seat === 'junior' ? participant.juniorCapacity : participant.seniorCapacity;
  if (capacity >= taken) return null;
  return refused(
    'below-held-seats',
    `You hold ${taken} ${taken === 1 ? 'pairing' : 'pairings'} as the ${seat}, so this number cannot be lower. ` +
      'Leave a pairing first, or pause new ones.',
  );
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
