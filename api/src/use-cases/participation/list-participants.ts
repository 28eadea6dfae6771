import type { ParticipantSummary } from '../../contract/participation';
import { seatsTaken } from '../../domain/program/enrolment';
import { accepted, type Outcome } from '../../domain/refusal';
import { bandOfPerson, personCard } from '../people/person-card';
import type { Ports } from '../ports/ports';
import type { Page, PageRequest } from '../ports/store';
import { noSuchProgram } from '../programs/read-programs';

/** Who takes part, as the lead may see it: seats and dates, never topics. */
export async function listParticipants(
  ports: Pick<Ports, 'org' | 'programs' | 'participants'>,
  programId: string,
  request: PageRequest,
): Promise<Outcome<Page<ParticipantSummary>>> {
  if ((await ports.programs.read(programId)) === null) return noSuchProgram;
  const [org, page] = await Promise.all([ports.org.current(), ports.participants.page(programId, request)]);
  const items = page.items.map((participant): ParticipantSummary => ({
    person: personCard(org, participant.personId),
    band: bandOfPerson(org, participant.personId),
    juniorCapacity: participant.juniorCapacity,
    seniorCapacity: participant.seniorCapacity,
    juniorSeatsTaken: seatsTaken(participant, 'junior'),
    seniorSeatsTaken: seatsTaken(participant, 'senior'),
    pausedUntilUtc: participant.pausedUntilUtc === null ? null : new Date(participant.pausedUntilUtc).toISOString(),
    joinedAtUtc: new Date(participant.joinedAtUtc).toISOString(),
  }));
  return accepted({ items, continuation: page.continuation });
}
