import { makeStyles, tokens } from '@fluentui/react-components';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { Loaded } from '../../app/Loaded';
import { EmptyState } from '../../ui/EmptyState';
import { Meter } from '../../ui/Meter';
import { pairsInWords } from './round-words';
import { useRoundWhatIf } from './use-round-what-if';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  rule: { fontWeight: tokens.fontWeightSemibold },
  change: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
  added: { fontVariantNumeric: 'tabular-nums' },
});

interface RoundWhatIfProps {
  readonly programId: string;
  readonly roundId: string;
}

/** What relaxing each rule by one notch would add, the strongest first. */
export function RoundWhatIf({ programId, roundId }: RoundWhatIfProps) {
  const styles = useStyles();
  const whatIf = useRoundWhatIf(programId, roundId);
  return (
    <Loaded query={whatIf} what="The effect of the rules" lines={6}>
      {(items) => {
        if (items.length === 0) {
          return (
            <EmptyState icon={<OptionsRegular />} title="No rule stands in the way">
              Relaxing the rules of this program would not add a pair.
            </EmptyState>
          );
        }
        const strongestFirst = items.toSorted(
          (a, b) => b.addedPairs - a.addedPairs || b.addedCandidates - a.addedCandidates,
        );
        const most = Math.max(1, ...items.map(({ addedPairs }) => addedPairs));
        return (
          <ul className={styles.list} aria-label="What if">
            {strongestFirst.map(({ rule, change, addedPairs, addedCandidates }) => (
              <li key={`${rule} ${change}`}>
                <div className={styles.head}>
                  <span className={styles.rule}>{rule}</span>
                  <span className={styles.added}>
                    {addedPairs === 0 ? 'no further pair' : `+ ${pairsInWords(addedPairs)}`}
                  </span>
                </div>
                <Meter value={addedPairs} maximum={most} label={`${rule}: added pairs`} />
                <p className={styles.change}>
                  {change} · {addedCandidates} more legal candidates
                </p>
              </li>
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}
