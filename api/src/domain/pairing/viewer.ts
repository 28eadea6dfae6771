import type { Pairing, SeatName } from './pairing';
import { seatOf } from './states';

/** Who reads the words: one of the two, or the program lead. */
export type Viewer = SeatName | 'lead';

/** Display name of a person. */
export type NameOf = (personId: string) => string;

/** What one viewer calls the people of a pairing. */
export interface People {
  readonly viewer: Viewer;
  /** "you" for the viewer, else the name. */
  call(personId: string): string;
  /** As `call`, at the start of a sentence. */
  Call(personId: string): string;
  /** The seat in the viewer's words. */
  seat(seat: SeatName): string;
  Seat(seat: SeatName): string;
  /** The verb in its form after "you" or after a name. */
  verb(seat: SeatName, afterYou: string, afterName: string): string;
}

/** Prepares the words for one viewer. */
export function peopleFor(pairing: Pick<Pairing, 'junior' | 'senior'>, viewer: Viewer, nameOf: NameOf): People {
  const isViewer = (personId: string) => viewer !== 'lead' && seatOf(pairing, personId) === viewer;
  const call = (personId: string) => (isViewer(personId) ? 'you' : nameOf(personId));
  const Call = (personId: string) => (isViewer(personId) ? 'You' : nameOf(personId));
  return {
    viewer,
    call,
    Call,
    seat: (seat) => call(pairing[seat].personId),
    Seat: (seat) => Call(pairing[seat].personId),
    verb: (seat, afterYou, afterName) => (seat === viewer ? afterYou : afterName),
  };
}
