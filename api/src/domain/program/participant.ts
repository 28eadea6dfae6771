import type { SeatName } from '../pairing/pairing';

/** A seat that a live pairing holds in a participant's document: the count that capacity bounds. */
export interface HeldSeat {
  readonly pairingId: string;
  readonly seat: SeatName;
}

/** A person enrolled in a program. */
export interface Participant {
  readonly personId: string;
  readonly programId: string;
  readonly shares: readonly string[];
  /** Private to the person: no manager and no lead ever reads it. */
  readonly seeks: readonly string[];
  readonly languages: readonly string[];
  readonly juniorCapacity: number;
  readonly seniorCapacity: number;
  readonly pausedUntilUtc: number | null;
  /** Set while not every live pairing of this person has heard that the pause changed. */
  readonly pauseToTell?: true;
  readonly exclusions: readonly string[];
  readonly held: readonly HeldSeat[];
  /** Published rounds in a row that left this person out. */
  readonly roundsWaited: number;
  readonly joinedAtUtc: number;
  /** Set when the person left; the document stays until its pairings have ended. */
  readonly leftAtUtc: number | null;
}
