import type { MatchRules } from '../program/program';
import { assignFullGraph } from './full-graph';
import { countLegal } from './legal-count';
import { meetingClasses } from './meeting-classes';
import { pairContext } from './pair-context';
import { settlePins } from './pins';
import type { RoundInput } from './round-input';
import { roundTable, withPins } from './round-table';
import { scarcerSeat, sidesOf } from './sides';

/** What relaxing one rule by one notch would add to a round. */
export interface RelaxationEffect {
  readonly rule: keyof MatchRules | 'durationMinutes';
  /** The change in words. */
  readonly change: string;
  readonly addedPairs: number;
  readonly addedCandidates: number;
}

/** A rule one notch more generous. */
interface Relaxation {
  readonly rule: RelaxationEffect['rule'];
  readonly change: string;
  readonly relaxed: RoundInput;
}

/** Minutes of a notch of common working time. */
const MINUTES_NOTCH = 60;

/** The effect of relaxing each rule by one notch, for every rule that can be relaxed. */
export function whatIf(input: RoundInput): RelaxationEffect[] {
  const base = sizeOf(input);
  return relaxations(input).map(({ rule, change, relaxed }) => {
    const then = sizeOf(relaxed);
    return { rule, change, addedPairs: then.pairs - base.pairs, addedCandidates: then.candidates - base.candidates };
  });
}

/** Each rule that can be relaxed, by one notch. */
function relaxations(input: RoundInput): Relaxation[] {
  const { rules } = input;
  const found: Relaxation[] = [];
  const relax = (change: string, rule: keyof MatchRules, changed: Partial<MatchRules>) =>
    found.push({ rule, change, relaxed: { ...input, rules: { ...rules, ...changed } } });
  if (rules.minimumBandGap > 1) {
    const to = rules.minimumBandGap - 1;
    relax(`A band gap of ${to} instead of ${rules.minimumBandGap}`, 'minimumBandGap', { minimumBandGap: to });
  }
  if (rules.requireSharedLanguage) {
    relax('No shared language required', 'requireSharedLanguage', { requireSharedLanguage: false });
  }
  if (rules.minimumCommonMinutesPerWeek > 0) {
    const from = rules.minimumCommonMinutesPerWeek;
    const to = Math.max(0, from - MINUTES_NOTCH);
    relax(`${to} common working minutes a week instead of ${from}`, 'minimumCommonMinutesPerWeek', {
      minimumCommonMinutesPerWeek: to,
    });
  }
  if (!rules.allowSameDirectManager) {
    relax('Two people of one manager allowed', 'allowSameDirectManager', { allowSameDirectManager: true });
  }
  if (input.durationMinutes > 30) {
    const to = Math.max(15, input.durationMinutes - 15);
    found.push({
      rule: 'durationMinutes',
      change: `Sessions of ${to} minutes instead of ${input.durationMinutes}`,
      relaxed: { ...input, durationMinutes: to },
    });
  }
  return found;
}

function sizeOf(input: RoundInput): { pairs: number; candidates: number } {
  const pins = settlePins(pairContext(input), input);
  const table = withPins(roundTable(input), pins.pairs);
  const classes = meetingClasses(table);
  const work = { table, sides: sidesOf(table, classes, scarcerSeat(table)), classes };
  return {
    pairs: pins.pairs.length + assignFullGraph(work).result.pairs,
    candidates: countLegal(work, 0, work.sides.rowPerson.length),
  };
}
