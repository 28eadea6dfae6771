import type { ProgramSettings } from '../../../../api/src/contract/program';
import type { RelaxationEffect } from '../../../../api/src/contract/round';

export type RelaxableRule = RelaxationEffect['rule'];

/** A rule as a slider: its setting in the round, then each notch more generous with what it adds. */
export interface RuleSteps {
  readonly rule: RelaxableRule;
  readonly name: string;
  readonly from: number;
  readonly steps: readonly RelaxationEffect[];
}

const onOff = (on: string, off: string) => (setting: number) => (setting === 1 ? on : off);

const words: Readonly<Record<RelaxableRule, { name: string; setting: (value: number) => string }>> = {
  minimumBandGap: {
    name: 'Bands between junior and senior',
    setting: (bands) => `At least ${bands} ${bands === 1 ? 'band' : 'bands'}`,
  },
  requireSureLevels: { name: 'Levels sure enough to tell who is senior', setting: onOff('Needed', 'Not needed') },
  requireSharedLanguage: { name: 'Language in common', setting: onOff('Needed', 'Not needed') },
  minimumCommonMinutesPerWeek: {
    name: 'Common working time',
    setting: (minutes) => (minutes === 0 ? 'None needed' : `At least ${minutes / 60} hours a week`),
  },
  allowSameDirectManager: { name: 'Two people of one manager', setting: onOff('Allowed', 'Not allowed') },
  repeatWindowMonths: {
    name: 'The same pair again',
    setting: (months) => (months === 0 ? 'At any time' : `After ${months} ${months === 1 ? 'month' : 'months'}`),
  },
  durationMinutes: { name: 'Length of a session', setting: (minutes) => `${minutes} minutes` },
};

/** What a setting of a rule means, in a few words. */
export function settingInWords(rule: RelaxableRule, setting: number): string {
  return words[rule].setting(Number(setting.toFixed(2)));
}

/** Gathers effects by rule, the rule that can add most first. */
export function rulesOf(effects: readonly RelaxationEffect[]): RuleSteps[] {
  const byRule = new Map<RelaxableRule, RelaxationEffect[]>();
  for (const effect of effects) byRule.set(effect.rule, [...(byRule.get(effect.rule) ?? []), effect]);
  const most = ({ steps }: RuleSteps) => Math.max(...steps.map(({ addedPairs }) => addedPairs));
  return [...byRule]
    .map(([rule, steps]) => ({ rule, name: words[rule].name, from: steps[0]?.from ?? 0, steps }))
    .sort((a, b) => most(b) - most(a));
}

/** The settings of a program with some rules changed; every other setting stays as it is. */
export function withSettings(
  settings: ProgramSettings,
  changed: Readonly<Partial<Record<RelaxableRule, number>>>,
): ProgramSettings {
  const { rules, series } = settings;
  const isOn = (rule: 'requireSureLevels' | 'requireSharedLanguage' | 'allowSameDirectManager') =>
    changed[rule] === undefined ? rules[rule] : changed[rule] === 1;
  return {
    ...settings,
    rules: {
      minimumBandGap: changed.minimumBandGap ?? rules.minimumBandGap,
      minimumCommonMinutesPerWeek: changed.minimumCommonMinutesPerWeek ?? rules.minimumCommonMinutesPerWeek,
      repeatWindowMonths: changed.repeatWindowMonths ?? rules.repeatWindowMonths,
      requireSureLevels: isOn('requireSureLevels'),
      requireSharedLanguage: isOn('requireSharedLanguage'),
      allowSameDirectManager: isOn('allowSameDirectManager'),
    },
    series: { ...series, durationMinutes: changed.durationMinutes ?? series.durationMinutes },
  };
}

/** The present settings of some rules, by name; names that are no rule are left out. */
export function settingsOf(
  { rules, series }: ProgramSettings,
  names: readonly string[],
): Partial<Record<RelaxableRule, number>> {
  const all: Record<RelaxableRule, number> = {
    minimumBandGap: rules.minimumBandGap,
    requireSureLevels: Number(rules.requireSureLevels),
    requireSharedLanguage: Number(rules.requireSharedLanguage),
    minimumCommonMinutesPerWeek: rules.minimumCommonMinutesPerWeek,
    allowSameDirectManager: Number(rules.allowSameDirectManager),
    repeatWindowMonths: rules.repeatWindowMonths,
    durationMinutes: series.durationMinutes,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
