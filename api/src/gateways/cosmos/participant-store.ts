import type { Container } from '@azure/cosmos';
import type { Participant } from '../../domain/program/participant';
import type { ParticipantStore } from '../../use-cases/ports/participants';
import { openDocuments } from './documents';

/** People who left stay until their last seat is given back; no list names them. */
const enrolled = { where: 'IS_NULL(c.body.leftAtUtc)' };

/** Keeps the participants of one tenant's programs, one document each. */
export function createParticipantStore(container: Container, tenantId: string): ParticipantStore {
  const participants = openDocuments<Participant>(container, {
    kind: 'participant',
    idOf: (participant) => participant.personId,
  });
  const partition = (programId: string) => `${tenantId}|${programId}`;
  return {
    read: (programId, personId) => participants.read(partition(programId), personId),
    create: (participant) => participants.create(partition(participant.programId), participant),
    replace: (participant, etag) => participants.replace(partition(participant.programId), participant, etag),
    remove: (programId, personId, etag) => participants.remove(partition(programId), personId, etag),
    page: (programId, request) =>
      participants.page(partition(programId), request, { ...enrolled, orderBy: 'c.body.joinedAtUtc ASC' }),
    async listAll(programId) {
      return (await participants.list(partition(programId), enrolled)).map(({ value }) => value);
    },
    async listPausesToTell(programId) {
      const toTell = await participants.list(partition(programId), { where: 'c.body.pauseToTell = true' });
      return toTell.map(({ value }) => value.personId);
    },
    count: (programId) => participants.count(partition(programId), enrolled),
  };
}
