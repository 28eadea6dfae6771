import type { Participation } from '../../contract/participation';
import { seatsTaken } from '../../domain/program/enrolment';
import type { Participant } from '../../domain/program/participant';
import type { Program } from '../../domain/program/program';
import { personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';

/** A participation as its own person sees it: topics that the program no longer offers are left out. */
export function participationView(org: OrgView | null, program: Program, participant: Participant): Participation {
  const offered = new Set(program.settings.topics.map((topic) => topic.id));
  const { pausedUntilUtc } = participant;
  return {
    person: personCard(org, participant.personId),
    shares: participant.shares.filter((topicId) => offered.has(topicId)),
    seeks: participant.seeks.filter((topicId) => offered.has(topicId)),
    languages: [...participant.languages],
    juniorCapacity: participant.juniorCapacity,
    seniorCapacity: participant.seniorCapacity,
    pausedUntilUtc: pausedUntilUtc === null ? null : new Date(pausedUntilUtc).toISOString(),
    exclusions: [...participant.exclusions],
    exclusionCards: participant.exclusions.map((personId) => personCard(org, personId)),
    joinedAtUtc: new Date(participant.joinedAtUtc).toISOString(),
    juniorSeatsTaken: seatsTaken(participant, 'junior'),
    seniorSeatsTaken: seatsTaken(participant, 'senior'),
  };
}
