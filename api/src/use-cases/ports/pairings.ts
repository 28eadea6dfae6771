import type { Pairing } from '../../domain/pairing/pairing';
import type { Created, Page, PageRequest, Replaced, Versioned } from './store';

export interface PairingStore {
  read(programId: string, pairingId: string): Promise<Versioned<Pairing> | null>;
  create(pairing: Pairing): Promise<Created<Pairing>>;
  /** The only way in which a pairing changes: state and the work it causes in one write. */
  replace(pairing: Pairing, etag: string): Promise<Replaced<Pairing>>;
  page(programId: string, request: PageRequest): Promise<Page<Pairing>>;
  listByPerson(programId: string, personId: string): Promise<readonly Pairing[]>;
  /** Live pairings with a series, planned or booked, in which at least one of these people holds a seat. */
  listWithSeries(programId: string, personIds: readonly string[]): Promise<readonly Pairing[]>;
  /** Pairings with an approval addressed to this person, decided or not. */
  listByApprover(programId: string, approverId: string): Promise<readonly Pairing[]>;
  /** Pairings with an approval that only the lead can decide. */
  listForLead(programId: string): Promise<readonly Pairing[]>;
  /** Pairings of which somebody answered how they go, live or ended. */
  listWithPulse(programId: string): Promise<readonly Pick<Pairing, 'junior' | 'senior' | 'pulses'>[]>;
  /** Live pairings, seen by their people, in which at least one of these people holds a seat. */
  countLive(programId: string, personIds: readonly string[]): Promise<number>;
  /** Ids of pairings with work or a deadline due at this instant; parked and leased work does not count. */
  listDue(programId: string, nowUtc: number, limit: number): Promise<readonly string[]>;
  /** People of pairings that are live, or ended after this instant: they are not proposed again. */
  listMet(programId: string, sinceUtc: number): Promise<readonly MetPair[]>;
}

export interface MetPair {
  readonly pairingId: string;
  readonly juniorId: string;
  readonly seniorId: string;
  /** Null while it is live. */
  readonly endedAtUtc: number | null;
}
