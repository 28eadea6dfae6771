import type { SeatName } from '../pairing/pairing';
import { reasonSentence } from './explain-left-out';
import { PartnerScan } from './partner-scan';
import { Remedies } from './remedies';
import type { MatchParticipant } from './round-input';
import type { LeftOutPerson, MatchedPair } from './round-outcome';
import { bindingReason, nearerSeat, type SeatReason } from './seat-reason';
import type { SolvedRound } from './solve-round';

/** Everybody with a seat and no pair, with the reason and the smallest change that would include them. */
export function explainLeftOut(solved: SolvedRound, pairs: readonly MatchedPair[]): LeftOutPerson[] {
  const { offered, input } = solved;
  const paired = new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
  const scans: Partial<Record<SeatName, PartnerScan>> = {};
  const scanOf = (seat: SeatName) => (scans[seat] ??= new PartnerScan(offered, seat));
  const reasonIn = (seat: SeatName, person: number): SeatReason => {
    const counts = scanOf(seat).count(person);
    return { seat, kind: bindingReason(counts), counts };
  };
  const remedies = new Remedies(solved);
  const explain = ({ personId }: MatchParticipant, person: number): LeftOutPerson[] => {
    if (paired.has(personId)) return [];
    const reasons: SeatReason[] = [];
    if (offered.juniorSeats[person]! > 0) reasons.push(reasonIn('junior', person));
    if (offered.seniorSeats[person]! > 0) reasons.push(reasonIn('senior', person));
    const nearer = nearerSeat(reasons);
    if (nearer === undefined) return [];
    const { seat, kind, counts } = nearer;
    const remedy = remedies.find(person, nearer, scanOf(seat));
    return [
      {
        personId,
        seat,
        reasonKind: kind,
        sentence: reasonSentence(nearer, 'lead'),
        remedy: remedy?.sentence ?? null,
        change: remedy?.change ?? null,
        counts,
      },
    ];
  };
  return input.participants.flatMap(explain);
}
