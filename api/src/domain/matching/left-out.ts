import type { SeatName } from '../pairing/pairing';
import { reasonSentence } from './explain-left-out';
import { brokenRules, type RuleName, ruleNames } from './legal';
import type { PairContext } from './pair-context';
import { PartnerScan } from './partner-scan';
import type { LeftOutPerson, MatchedPair, ReasonCounts, ReasonKind, SeatReason } from './round-outcome';
import type { RoundTable } from './round-table';
import type { MatchParticipant } from './round-input';

/** Counts what stands between a person in a seat and everybody who offers the other seat. */
export function countReasons(
  context: PairContext,
  person: MatchParticipant,
  seat: SeatName,
  partners: Iterable<MatchParticipant>,
): ReasonCounts {
  const brokenBy: Partial<Record<RuleName, number>> = {};
  const onlyBrokenBy: Partial<Record<RuleName, number>> = {};
  let count = 0;
  let legal = 0;
  for (const partner of partners) {
    if (partner.personId === person.personId) continue;
    count++;
    const broken = seat === 'junior' ? brokenRules(context, person, partner) : brokenRules(context, partner, person);
    const [first] = broken;
    if (first === undefined) legal++;
    else if (broken.length === 1) onlyBrokenBy[first] = (onlyBrokenBy[first] ?? 0) + 1;
    for (const rule of broken) brokenBy[rule] = (brokenBy[rule] ?? 0) + 1;
  }
  return { partners: count, legal, brokenBy, onlyBrokenBy };
}

/**
 * The binding reason: where partners were possible, that they are taken; else the rule that alone rules out the
 * most partners; where every partner breaks several, the rule that most of them break.
 */
export function bindingReason(counts: ReasonCounts): ReasonKind {
  if (counts.partners === 0) return 'no-partners';
  if (counts.legal > 0) return 'partners-taken';
  return mostFrequent(counts.onlyBrokenBy) ?? mostFrequent(counts.brokenBy) ?? 'no-partners';
}

/** Everybody with a seat and no pair, with the reason. */
export function explainLeftOut(
  table: RoundTable,
  participants: readonly MatchParticipant[],
  pairs: readonly MatchedPair[],
): LeftOutPerson[] {
  const paired = new Set(pairs.flatMap(({ juniorId, seniorId }) => [juniorId, seniorId]));
  const scans: Partial<Record<SeatName, PartnerScan>> = {};
  const reasonIn = (seat: SeatName, person: number): SeatReason => {
    const counts = (scans[seat] ??= new PartnerScan(table, seat)).count(person);
    return { seat, kind: bindingReason(counts), counts };
  };
  return participants.flatMap(({ personId }, person) => {
    if (paired.has(personId)) return [];
    const reasons: SeatReason[] = [];
    if (table.juniorSeats[person]! > 0) reasons.push(reasonIn('junior', person));
    if (table.seniorSeats[person]! > 0) reasons.push(reasonIn('senior', person));
    const nearer = nearerSeat(reasons);
    if (nearer === undefined) return [];
    const { seat, kind, counts } = nearer;
    return [{ personId, seat, reasonKind: kind, sentence: reasonSentence(nearer, 'lead'), remedy: null, counts }];
  });
}

/** Of the seats that a person offers, the one nearer to a pair. */
export function nearerSeat(reasons: readonly SeatReason[]): SeatReason | undefined {
  const alone = ({ counts }: SeatReason) => Object.values(counts.onlyBrokenBy).reduce((sum, number) => sum + number, 0);
  return [...reasons].sort(
    (a, b) => b.counts.legal - a.counts.legal || alone(b) - alone(a) || b.counts.partners - a.counts.partners,
  )[0];
}

function mostFrequent(counts: Readonly<Partial<Record<RuleName, number>>>): RuleName | undefined {
  let best: RuleName | undefined;
  for (const rule of ruleNames) {
    if ((counts[rule] ?? 0) > (best === undefined ? 0 : (counts[best] ?? 0))) best = rule;
  }
  return best;
}
