import type { Participant } from '../../domain/program/participant';
import type { Created, Page, PageRequest, Replaced, Versioned } from './store';

export interface ParticipantStore {
  read(programId: string, personId: string): Promise<Versioned<Participant> | null>;
  create(participant: Participant): Promise<Created<Participant>>;
  replace(participant: Participant, etag: string): Promise<Replaced<Participant>>;
  /** Removes the document of a person who left and holds no seat. */
  remove(programId: string, personId: string, etag: string): Promise<'removed' | 'changed'>;
  page(programId: string, request: PageRequest): Promise<Page<Participant>>;
  /** Everybody enrolled, for a round; people who left are not among them. */
  listAll(programId: string): Promise<readonly Participant[]>;
  /** Ids of people whose pairings have yet to hear of a changed pause. */
  listPausesToTell(programId: string): Promise<readonly string[]>;
  count(programId: string): Promise<number>;
}
