import type { RelaxationEffect } from '../../../../../api/src/contract/round';
import { defaultProgramSettings } from '../../../../../api/src/contract/program-defaults';
import {
  rulesOf,
  settingInWords,
  settingsOf,
  withSettings,
} from '../../../../../tabs/src/features/rounds/rule-effects';

const effect = (rule: RelaxationEffect['rule'], from: number, to: number, addedPairs: number): RelaxationEffect => ({
  rule,
  from,
  to,
  addedPairs,
  addedCandidates: 10 * addedPairs,
  change: 'A change',
});

test('each rule is one slider with its notches, the rule that can add most first', () => {
  const rules = rulesOf([
    effect('minimumBandGap', 2, 1, 3),
    effect('durationMinutes', 60, 45, 2),
    effect('durationMinutes', 60, 30, 7),
  ]);

  expect(rules.map(({ rule, from, steps }) => [rule, from, steps.map(({ to }) => to)])).toEqual([
    ['durationMinutes', 60, [45, 30]],
    ['minimumBandGap', 2, [1]],
  ]);
});

test('changed rules are set, all other settings stay, and what was there can be set again', () => {
  const changed = { minimumBandGap: 1, requireSharedLanguage: 0, durationMinutes: 45 };

  const after = withSettings(defaultProgramSettings, changed);

  expect(after).toEqual({
    ...defaultProgramSettings,
    rules: { ...defaultProgramSettings.rules, minimumBandGap: 1, requireSharedLanguage: false },
    series: { ...defaultProgramSettings.series, durationMinutes: 45 },
  });
  const before = settingsOf(defaultProgramSettings, Object.keys(changed));
  expect(Object.keys(before)).toHaveLength(3);
  expect(withSettings(after, before)).toEqual(defaultProgramSettings);
});

test('a setting is said in words', () => {
  expect([
    settingInWords('minimumBandGap', 1),
    settingInWords('minimumCommonMinutesPerWeek', 150),
    settingInWords('minimumCommonMinutesPerWeek', 0),
    settingInWords('requireSharedLanguage', 0),
    settingInWords('durationMinutes', 45),
  ]).toEqual(['At least 1 band', 'At least 2.5 hours a week', 'None needed', 'Not needed', '45 minutes']);
});
