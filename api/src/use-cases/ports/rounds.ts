import type { PairWishes } from '../../domain/round/pair-wishes';
import type {
  PersonWeek,
  StoredChange,
  StoredLeftOut,
  StoredPair,
  StoredPrices,
  StoredUnstable,
} from '../../domain/round/round-parts';
import type { Round } from '../../domain/round/round';
import type { Created, Page, PageRequest, Replaced, Versioned } from './store';

/** What is stored beside a round, in parts of some hundred items. */
export interface RoundParts {
  readonly weeks: PersonWeek;
  readonly pairs: StoredPair;
  readonly 'left-out': StoredLeftOut;
  readonly unstable: StoredUnstable;
  readonly changes: StoredChange;
  readonly prices: StoredPrices;
}

export type RoundPartKind = keyof RoundParts;

/** Where one part is. */
export interface PartAddress<Kind extends RoundPartKind> {
  readonly programId: string;
  readonly roundId: string;
  readonly kind: Kind;
  /** From 0. */
  readonly index: number;
}

export interface RoundStore {
  read(programId: string, roundId: string): Promise<Versioned<Round> | null>;
  /** Every round of the program, newest first: there are few. */
  list(programId: string): Promise<readonly Versioned<Round>[]>;
  /** The same, page by page: for people, who look at the newest. */
  page(programId: string, request: PageRequest): Promise<Page<Round>>;
  create(round: Round): Promise<Created<Round>>;
  replace(round: Round, etag: string): Promise<Replaced<Round>>;
  /** Writing a part again is safe. */
  putPart<Kind extends RoundPartKind>(address: PartAddress<Kind>, items: readonly RoundParts[Kind][]): Promise<void>;
  /** Null where the part is gone. */
  readPart<Kind extends RoundPartKind>(address: PartAddress<Kind>): Promise<readonly RoundParts[Kind][] | null>;
  removePart(address: PartAddress<RoundPartKind>): Promise<void>;
  /** What the lead wishes for the next rounds; null where nobody ever wished anything. */
  readWishes(programId: string): Promise<Versioned<PairWishes> | null>;
  createWishes(programId: string, wishes: PairWishes): Promise<Created<PairWishes>>;
  replaceWishes(programId: string, wishes: PairWishes, etag: string): Promise<Replaced<PairWishes>>;
}
