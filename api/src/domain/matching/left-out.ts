import type { SeatName } from '../pairing/pairing';
import { reasonSentence } from './explain-left-out';
import { PartnerScan } from './partner-scan';
import { Remedies } from './remedies';
import type { LeftOutPerson, MatchedPair } from './round-outcome';
import type { RoundTable } from './round-table';
import { bindingReason, nearerSeat, type SeatReason } from './seat-reason';
import type { SolvedRound } from './solve-round';

/** The scans of a round, one for each seat, made when first asked for. */
export class PartnerScans {
  private readonly scans: Partial<Record<SeatName, PartnerScan>> = {};

  constructor(private readonly table: RoundTable) {}

  of(seat: SeatName): PartnerScan {
    return (this.scans[seat] ??= new PartnerScan(this.table, seat));
  }
}

/** Everybody with a seat and no pair, with the reason and the smallest change that would include them. */
export function explainLeftOut(
  solved: SolvedRound,
  pairs: readonly MatchedPair[],
  scans: PartnerScans,
): LeftOutPerson[] {
  const { input, offered, work } = solved;
  const { participants } = input;
  const paired = new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
  const reasonIn = (seat: SeatName, person: number): SeatReason => {
    const counts = scans.of(seat).count(person);
    return { seat, kind: bindingReason(counts), counts };
  };
  const remedies = new Remedies(solved);
  const explain = (person: number): LeftOutPerson[] => {
    const { personId } = participants[person]!;
    const reasons: SeatReason[] = [];
    if (offered.juniorSeats[person]! > 0) reasons.push(reasonIn('junior', person));
    if (offered.seniorSeats[person]! > 0) reasons.push(reasonIn('senior', person));
    const nearer = nearerSeat(reasons);
    if (nearer === undefined) return [];
    const { seat, kind, counts } = nearer;
    const remedy = remedies.find(person, nearer, scans.of(seat));
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
  // A scan keeps what depends on the class of whom it looks at, so those of a class come one after the other.
  const alone = participants.flatMap(({ personId }, person) => (paired.has(personId) ? [] : [person]));
  const byClass = alone.toSorted((a, b) => work.classes.of[a]! - work.classes.of[b]! || a - b);
  const explained = new Map(byClass.map((person) => [person, explain(person)]));
  return alone.flatMap((person) => explained.get(person)!);
}
