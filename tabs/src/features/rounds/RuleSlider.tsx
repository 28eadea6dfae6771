import { Field, makeStyles, Slider, tokens } from '@fluentui/react-components';
import { pairsInWords } from './round-words';
import { type RuleSteps, settingInWords } from './rule-effects';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXL,
    alignItems: 'center',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  setting: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  effect: { margin: 0, color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  adds: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

interface RuleSliderProps {
  readonly rule: RuleSteps;
  /** 0 for the rule as the round had it, then notch by notch more generous. */
  readonly notch: number;
  readonly onChange: (notch: number) => void;
}

/** One rule of the program as a slider: moving it shows what the change would add to the round. */
export function RuleSlider({ rule: { rule, name, from, steps }, notch, onChange }: RuleSliderProps) {
  const styles = useStyles();
  const step = steps[notch - 1];
  const setting = settingInWords(rule, step?.to ?? from);
  const effect =
    step === undefined
      ? 'as in this round'
      : `${step.addedPairs === 0 ? 'adds no pair' : `adds ${pairsInWords(step.addedPairs)}`}, ${step.addedCandidates} more legal candidates`;
  return (
    <div className={styles.row}>
      <Field label={name}>
        <Slider
          min={0}
          max={steps.length}
          step={1}
          value={notch}
          aria-valuetext={`${setting}: ${effect}`}
          onChange={(_, { value }) => onChange(value)}
        />
      </Field>
      <div>
        <p className={styles.setting}>{setting}</p>
        <p className={styles.effect}>
          <span className={step !== undefined && step.addedPairs > 0 ? styles.adds : undefined}>{effect}</span>
        </p>
      </div>
    </div>
  );
}
