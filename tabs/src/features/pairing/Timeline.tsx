import { makeStyles, tokens } from '@fluentui/react-components';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { useDates } from '../../app/use-dates';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    position: 'relative',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalM,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '2px',
      top: '7px',
      width: '8px',
      height: '8px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    ':not(:last-child)::after': {
      content: '""',
      position: 'absolute',
      left: '5px',
      top: '19px',
      bottom: '-3px',
      width: tokens.strokeWidthThick,
      backgroundColor: tokens.colorNeutralStroke2,
    },
  },
  when: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What happened so far, newest first. */
export function Timeline({ entries }: { readonly entries: Pairing['timeline'] }) {
  const styles = useStyles();
  const dates = useDates();
  if (entries.length === 0) return null;
  const newestFirst = entries.toSorted((a, b) => (a.atUtc < b.atUtc ? 1 : -1));
  return (
    <Section title="Timeline">
      <ol className={styles.list} aria-label="Timeline, newest first">
        {newestFirst.map(({ atUtc, sentence }) => (
          <li key={`${atUtc} ${sentence}`} className={styles.entry}>
            {sentence}
            <span className={styles.when}>{dates.moment(atUtc)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
