import { brokenRules } from './legal';
import { pairKey, type PairContext } from './pair-context';
import type { RoundInput } from './round-input';
import type { RefusedPin } from './round-outcome';
import { ruleInWords } from './rule-words';

/** The pins that hold, as indices, and those that do not. */
export interface SettledPins {
  readonly pairs: ReadonlyArray<readonly [junior: number, senior: number]>;
  readonly refused: readonly RefusedPin[];
}

/** Fixes pinned pairs in their order: each must be legal and find a free seat on both sides, which it then takes. */
export function settlePins(context: PairContext, { participants, pinned }: RoundInput): SettledPins {
  const juniorSeats = participants.map((person) => person.juniorSeats);
  const seniorSeats = participants.map((person) => person.seniorSeats);
  const indexOf = new Map(participants.map(({ personId }, index) => [personId, index]));
  const pairs: [number, number][] = [];
  const refused: RefusedPin[] = [];
  const taken = new Set<string>();
  for (const [juniorId, seniorId] of pinned) {
    const junior = indexOf.get(juniorId);
    const senior = indexOf.get(seniorId);
    const refuse = (sentence: string) => refused.push({ juniorId, seniorId, sentence });
    if (junior === undefined || senior === undefined) refuse('One of the two does not take part.');
    else if (taken.has(pairKey(juniorId, seniorId))) refuse('The pair is pinned twice.');
    else if (juniorSeats[junior]! <= 0) refuse('The junior has no free seat.');
    else if (seniorSeats[senior]! <= 0) refuse('The senior has no free seat.');
    else {
      const broken = brokenRules(context, participants[junior]!, participants[senior]!);
      if (broken.length > 0) {
        refuse(`The pair breaks a rule: ${broken.map((rule) => ruleInWords[rule]).join('; ')}.`);
        continue;
      }
      taken.add(pairKey(juniorId, seniorId));
      juniorSeats[junior]!--;
      seniorSeats[senior]!--;
      pairs.push([junior, senior]);
    }
  }
  return { pairs, refused };
}
