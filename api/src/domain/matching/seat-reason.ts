import type { SeatName } from '../pairing/pairing';
import { brokenRules, type RuleName, ruleNames } from './legal';
import type { PairContext } from './pair-context';
import type { MatchParticipant } from './round-input';
import type { ReasonCounts, ReasonKind } from './round-outcome';

/** Somebody's chances in one seat: the reason for having no pair, and the numbers behind it. */
export interface SeatReason {
  readonly seat: SeatName;
  readonly kind: ReasonKind;
  readonly counts: ReasonCounts;
}

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
