import type { MatchRules } from '../program/program';
import type { RoundInput } from './round-input';
import type { RelaxableRule } from './round-outcome';

/** A rule one notch more generous. */
export interface Relaxation {
  readonly rule: RelaxableRule;
  readonly change: string;
  readonly relaxed: RoundInput;
}

/** Minutes of a notch of common working time. */
const MINUTES_NOTCH = 60;

/** Each rule that can be relaxed, by one notch. */
export function relaxations(input: RoundInput): Relaxation[] {
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
