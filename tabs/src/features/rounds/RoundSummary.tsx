import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Round } from '../../../../api/src/contract/round';
import { useDates } from '../../app/use-dates';
import { Figures } from '../../ui/Figures';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { differenceInWords } from './round-words';

const useStyles = makeStyles({
  proof: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  icon: { fontSize: '24px', lineHeight: 1, color: tokens.colorPaletteGreenForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  statement: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  numbers: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The result of a round in numbers, with the proof that no better one exists. */
export function RoundSummary({ round }: { readonly round: Round }) {
  const styles = useStyles();
  const { locale } = useDates();
  const { summary, proof, difference } = round;
  if (summary === null) return null;
  const inWords = (number: number) => new Intl.NumberFormat(locale).format(number);
  return (
    <Section title="Result">
      <Stack>
        <Figures
          items={[
            { name: 'Pairs', value: inWords(summary.pairs) },
            { name: 'Left out', value: inWords(summary.leftOut) },
            { name: 'Participants', value: inWords(summary.participants) },
            { name: 'Average score of 1000', value: Math.round(summary.averageScore) },
          ]}
        />
        {proof !== null && (
          <div className={styles.proof}>
            <span className={styles.icon} aria-hidden="true">
              {proof.proven ? <ShieldCheckmarkRegular /> : <WarningRegular className={styles.warning} />}
            </span>
            <div>
              <p className={styles.statement}>{proof.statement}</p>
              <p className={styles.numbers}>
                {inWords(proof.pairs)} pairs, {inWords(proof.totalScore)} points in all, chosen from{' '}
                {inWords(proof.candidates)} legal candidates for {inWords(summary.juniorSeats)} junior and{' '}
                {inWords(summary.seniorSeats)} senior seats.
              </p>
            </div>
          </div>
        )}
        {difference !== null && <p className={styles.line}>{differenceInWords(difference)}</p>}
        <p className={styles.line}>
          {summary.unstablePairs === 0
            ? 'No two people would both rather have each other than whom they got.'
            : `${inWords(summary.unstablePairs)} times two people would both rather have each other than whom they got: the price of the most pairs for everybody.`}
        </p>
      </Stack>
    </Section>
  );
}
