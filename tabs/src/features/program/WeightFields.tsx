import { Field, makeStyles, Slider, tokens } from '@fluentui/react-components';
import type { ProgramSettings } from '../../../../api/src/contract/program';
import { FieldGrid } from '../../ui/FieldGrid';
import type { SettingsFieldsProps } from './settings-fields';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 48px', alignItems: 'center' },
  share: { textAlign: 'right', color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

type Weight = keyof ProgramSettings['weights'];

const words: Readonly<Record<Weight, { name: string; hint: string }>> = {
  reverseExchange: { name: 'Reverse exchange', hint: 'The junior shares what the senior seeks' },
  returnExchange: { name: 'Return exchange', hint: 'The senior shares what the junior seeks' },
  organisationDistance: { name: 'Organisation distance', hint: 'They would rarely meet otherwise' },
  sharedOutlook: { name: 'Shared outlook', hint: 'They are interested in the same things' },
  easeOfMeeting: { name: 'Ease of meeting', hint: 'Working hours and place overlap' },
  waitingTime: { name: 'Waiting time', hint: 'Who was left out before goes first' },
};

const isWeight = (name: string): name is Weight => name in words;

/** How much each part counts in a score; only their ratio matters, so it is the share that is shown. */
export function WeightFields({ settings: { weights }, onChange }: SettingsFieldsProps) {
  const styles = useStyles();
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return (
    <FieldGrid>
      {Object.keys(words)
        .filter(isWeight)
        .map((weight) => {
          const share = total === 0 ? 0 : Math.round((100 * weights[weight]) / total);
          return (
            <Field key={weight} label={words[weight].name} hint={words[weight].hint}>
              {(field) => (
                <div className={styles.row}>
                  <Slider
                    {...field}
                    min={0}
                    max={100}
                    value={weights[weight]}
                    aria-valuetext={`${weights[weight]}, ${share} percent of the score`}
                    onChange={(_, { value }) => onChange({ weights: { ...weights, [weight]: value } })}
                  />
                  <span className={styles.share} aria-hidden="true">
                    {share} %
                  </span>
                </div>
              )}
            </Field>
          );
        })}
    </FieldGrid>
  );
}
