import { makeStyles, tokens } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { useState } from 'react';
import type { WhatIf } from '../../../../api/src/contract/round';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { Progress } from '../../ui/Progress';
import { Stack } from '../../ui/Stack';
import { ApplyRules } from './ApplyRules';
import { type RelaxableRule, rulesOf, type RuleSteps } from './rule-effects';
import { RuleSlider } from './RuleSlider';
import { StartDryRun } from './StartDryRun';
import { useRoundWhatIf } from './use-round-what-if';

const useStyles = makeStyles({
  hint: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXL,
  },
});

const missingWords: Readonly<Record<NonNullable<WhatIf['missing']>, string>> = {
  'newer-round': 'A newer dry run came before this was worked out. Look there, or start another.',
  changed:
    'People, rules, calendars or the org chart have changed since this round was computed, so the numbers would be about another round. Start a new dry run to see them.',
  failed:
    'What each rule costs could not be worked out. The round itself is not touched. Start a new dry run to try again.',
  'not-computed': 'The round was published, or stopped, before this was worked out. Start a new dry run to see it.',
};

interface RoundWhatIfProps {
  readonly programId: string;
  readonly roundId: string;
}

/** The effect of each rule on a round, as sliders; a change can be saved, and tried in a new dry run. */
export function RoundWhatIf({ programId, roundId }: RoundWhatIfProps) {
  const whatIf = useRoundWhatIf(programId, roundId);
  return (
    <Loaded query={whatIf} what="The effect of the rules" lines={6}>
      {({ items, computing, missing }) => {
        if (computing) return <Progress label="Working out what each rule costs" share={null} />;
        if (missing !== null) {
          return (
            <EmptyState
              icon={<OptionsRegular />}
              title="Not known for this round"
              action={<StartDryRun programId={programId} />}
            >
              {missingWords[missing]}
            </EmptyState>
          );
        }
        if (items.length === 0) {
          return (
            <EmptyState icon={<OptionsRegular />} title="Nothing to relax">
              Every rule of this program is as generous as it can be.
            </EmptyState>
          );
        }
        return <Sliders programId={programId} rules={rulesOf(items)} />;
      }}
    </Loaded>
  );
}

function Sliders({ programId, rules }: { readonly programId: string; readonly rules: readonly RuleSteps[] }) {
  const styles = useStyles();
  const [notches, setNotches] = useState<Readonly<Partial<Record<RelaxableRule, number>>>>({});
  const changed = Object.fromEntries(
    rules.flatMap(({ rule, steps }) => {
      const step = steps[(notches[rule] ?? 0) - 1];
      return step === undefined ? [] : [[rule, step.to] as const];
    }),
  );
  return (
    <Stack>
      <p className={styles.hint}>
        Move a rule to see what it would add to this round, each by itself. Nothing changes until you save.
      </p>
      <ul className={styles.list} aria-label="Rules">
        {rules.map((rule) => (
          <li key={rule.rule}>
            <RuleSlider
              rule={rule}
              notch={notches[rule.rule] ?? 0}
              onChange={(notch) => setNotches({ ...notches, [rule.rule]: notch })}
            />
          </li>
        ))}
      </ul>
      <ApplyRules programId={programId} changed={changed} onReset={() => setNotches({})} />
    </Stack>
  );
}
