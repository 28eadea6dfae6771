import { nextDueUtc } from '../../api/src/domain/pairing/due';
import type { Pairing } from '../../api/src/domain/pairing/pairing';
import { hasEnded, seatOf } from '../../api/src/domain/pairing/states';
import type { Participant } from '../../api/src/domain/program/participant';
import type { Program } from '../../api/src/domain/program/program';
import type { PairingStore } from '../../api/src/use-cases/ports/pairings';
import type { ParticipantStore } from '../../api/src/use-cases/ports/participants';
import type { ProgramStore } from '../../api/src/use-cases/ports/programs';
import type { Page, PageRequest } from '../../api/src/use-cases/ports/store';
import { VersionedMap } from './versioned-map';

/** Waited for before every operation: a scheduler can interleave callers here. */
export type Pause = () => Promise<unknown>;

const noPause: Pause = () => Promise.resolve();
const key = (programId: string, id: string): string => `${programId}/${id}`;

export function pageOf<Value>(values: readonly Value[], { limit, continuation }: PageRequest): Page<Value> {
  const start = Number(continuation ?? 0);
  const end = start + limit;
  return { items: values.slice(start, end), continuation: end < values.length ? String(end) : null };
}

export interface InMemoryPairings extends PairingStore {
  readonly documents: VersionedMap<Pairing>;
  all(): readonly Pairing[];
}

export function inMemoryPairings(pause: Pause = noPause): InMemoryPairings {
  const documents = new VersionedMap<Pairing>();
  const all = () => documents.all().map(({ value }) => value);
  const where = async (programId: string, matches: (pairing: Pairing) => boolean) => {
    await pause();
    return all().filter((pairing) => pairing.programId === programId && matches(pairing));
  };
  return {
    documents,
    all,
    async read(programId, pairingId) {
      await pause();
      return documents.read(key(programId, pairingId));
    },
    async create(pairing) {
      await pause();
      return documents.create(key(pairing.programId, pairing.id), pairing);
    },
    async replace(pairing, etag) {
      await pause();
      return documents.replace(key(pairing.programId, pairing.id), pairing, etag);
    },
    async page(programId, request) {
      const newestFirst = await where(programId, () => true);
      return pageOf(
        newestFirst.sort((a, b) => b.createdAtUtc - a.createdAtUtc),
        request,
      );
    },
    listByPerson: (programId, personId) => where(programId, (pairing) => seatOf(pairing, personId) !== null),
    listWithSeries: (programId, personIds) =>
      where(
        programId,
        (pairing) =>
          !hasEnded(pairing) &&
          pairing.series !== null &&
          personIds.some((personId) => seatOf(pairing, personId) !== null),
      ),
    listByApprover: (programId, approverId) =>
      where(programId, (pairing) => pairing.approvals.some((approval) => approval.approverId === approverId)),
    listForLead: (programId) =>
      where(programId, (pairing) => pairing.approvals.some((approval) => approval.approverId === null)),
    listWithPulse: (programId) => where(programId, ({ pulses }) => (pulses?.answers.length ?? 0) > 0),
    async countLive(programId, personIds) {
      const live = await where(programId, (pairing) => !hasEnded(pairing) && pairing.seatsHeld);
      return live.filter((pairing) => personIds.some((personId) => seatOf(pairing, personId) !== null)).length;
    },
    async listDue(programId, nowUtc, limit) {
      const due = await where(programId, (pairing) => (nextDueUtc(pairing) ?? Infinity) <= nowUtc);
      return due.slice(0, limit).map((pairing) => pairing.id);
    },
    async listMet(programId, sinceUtc) {
      const met = await where(
        programId,
        ({ ending, seatsHeld }) => ending === null || (seatsHeld && ending.atUtc >= sinceUtc),
      );
      return met.map((pairing) => ({
        pairingId: pairing.id,
        juniorId: pairing.junior.personId,
        seniorId: pairing.senior.personId,
        endedAtUtc: pairing.ending?.atUtc ?? null,
      }));
    },
  };
}

export interface InMemoryParticipants extends ParticipantStore {
  readonly documents: VersionedMap<Participant>;
  all(): readonly Participant[];
  /** Puts a participant there as the test needs it. */
  put(participant: Participant): void;
}

export function inMemoryParticipants(pause: Pause = noPause): InMemoryParticipants {
  const documents = new VersionedMap<Participant>();
  const all = () => documents.all().map(({ value }) => value);
  const enrolled = async (programId: string) => {
    await pause();
    return all().filter((participant) => participant.programId === programId && participant.leftAtUtc === null);
  };
  return {
    documents,
    all,
    put(participant) {
      documents.put(key(participant.programId, participant.personId), participant);
    },
    async read(programId, personId) {
      await pause();
      return documents.read(key(programId, personId));
    },
    async create(participant) {
      await pause();
      return documents.create(key(participant.programId, participant.personId), participant);
    },
    async replace(participant, etag) {
      await pause();
      return documents.replace(key(participant.programId, participant.personId), participant, etag);
    },
    async remove(programId, personId, etag) {
      await pause();
      const stored = documents.read(key(programId, personId));
      if (stored === null) return 'removed';
      if (stored.etag !== etag) return 'changed';
      documents.remove(key(programId, personId));
      return 'removed';
    },
    async page(programId, request) {
      return pageOf(await enrolled(programId), request);
    },
    listAll: enrolled,
    async listPausesToTell(programId) {
      return (await enrolled(programId)).filter(({ pauseToTell }) => pauseToTell === true).map((each) => each.personId);
    },
    async count(programId) {
      return (await enrolled(programId)).length;
    },
  };
}

export interface InMemoryPrograms extends ProgramStore {
  readonly documents: VersionedMap<Program>;
}

export function inMemoryPrograms(pause: Pause = noPause): InMemoryPrograms {
  const documents = new VersionedMap<Program>();
  return {
    documents,
    async read(programId) {
      await pause();
      return documents.read(programId);
    },
    async list() {
      await pause();
      return documents.all().sort((a, b) => b.value.createdAtUtc - a.value.createdAtUtc);
    },
    async create(program) {
      await pause();
      return documents.create(program.id, program);
    },
    async replace(program, etag) {
      await pause();
      return documents.replace(program.id, program, etag);
    },
  };
}
