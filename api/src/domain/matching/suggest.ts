import type { SeatName } from '../pairing/pairing';
import { exchange } from './exchange';
import { reasonSentence } from './explain-left-out';
import { type ScorePart, scoreParts } from './explain-score';
import { bindingReason, countReasons, nearerSeat } from './seat-reason';
import { isLegal } from './legal';
import { type PairContext, pairContext } from './pair-context';
import { pairFacts } from './pair-facts';
import type { MatchParticipant, RoundInput } from './round-input';
import { scorePoints, totalScore } from './score';

/** A possible partner for one person, in that person's words. */
export interface Suggestion {
  readonly partnerId: string;
  /** The seat that the person would hold. */
  readonly seat: SeatName;
  readonly score: number;
  readonly parts: readonly ScorePart[];
  /** Topics by id: what the person gives, and what they get. */
  readonly youShare: readonly string[];
  readonly youLearn: readonly string[];
}

export interface Suggestions {
  /** Best first. */
  readonly items: readonly Suggestion[];
  /** Where there are none: why, in the person's words. */
  readonly emptyReason: string | null;
}

interface Option {
  readonly partner: MatchParticipant;
  readonly seat: SeatName;
  readonly score: number;
}

/** The best legal partners of one participant, for either seat, among people with a free seat. O(participants). */
export function suggestFor(input: RoundInput, personId: string, limit: number): Suggestions {
  const person = input.participants.find((participant) => participant.personId === personId);
  if (person === undefined) return { items: [], emptyReason: 'You do not take part in this program at the moment.' };
  if (person.juniorSeats <= 0 && person.seniorSeats <= 0) {
    return { items: [], emptyReason: 'All your seats are taken.' };
  }
  const context = pairContext(input);
  const options = seatsOf(person).flatMap((seat) =>
    partnersFor(input, seat).flatMap((partner) => {
      const [junior, senior] = seat === 'junior' ? [person, partner] : [partner, person];
      if (!isLegal(context, junior, senior)) return [];
      return [{ partner, seat, score: totalScore(scorePoints(pairFacts(context, junior, senior), context.maxima)) }];
    }),
  );
  options.sort((a, b) => b.score - a.score || (a.partner.personId < b.partner.personId ? -1 : 1));
  if (options.length === 0) return { items: [], emptyReason: emptyReason(context, input, person) };
  return { items: options.slice(0, limit).map((option) => inWords(context, person, option)), emptyReason: null };
}

function inWords(context: PairContext, person: MatchParticipant, { partner, seat, score }: Option): Suggestion {
  const [junior, senior] = seat === 'junior' ? [person, partner] : [partner, person];
  const { juniorGives, seniorGives } = exchange(junior, senior);
  const [youShare, youLearn] = seat === 'junior' ? [juniorGives, seniorGives] : [seniorGives, juniorGives];
  const parts = scoreParts(pairFacts(context, junior, senior), context.maxima, seat);
  return { partnerId: partner.personId, seat, score, parts, youShare, youLearn };
}

function emptyReason(context: PairContext, input: RoundInput, person: MatchParticipant): string {
  const reasons = seatsOf(person).map((seat) => {
    const counts = countReasons(context, person, seat, partnersFor(input, seat));
    return { seat, counts, kind: bindingReason(counts) };
  });
  const nearer = nearerSeat(reasons);
  return nearer === undefined ? 'All your seats are taken.' : reasonSentence(nearer, 'self');
}

function seatsOf(person: MatchParticipant): SeatName[] {
  const seats: SeatName[] = [];
  if (person.juniorSeats > 0) seats.push('junior');
  if (person.seniorSeats > 0) seats.push('senior');
  return seats;
}

/** People with a free seat of the other kind. */
function partnersFor(input: RoundInput, seat: SeatName): MatchParticipant[] {
  return input.participants.filter((partner) => (seat === 'junior' ? partner.seniorSeats : partner.juniorSeats) > 0);
}
