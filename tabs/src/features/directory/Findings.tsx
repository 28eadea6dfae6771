import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { DirectoryStatus } from '../../../../api/src/contract/directory';
import { Disclosure } from '../../ui/Disclosure';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Section';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  finding: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  count: { justifySelf: 'end' },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  examples: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** What the last sync found about the quality of the org chart, and what was done about it. */
export function Findings({ status, locale }: { readonly status: DirectoryStatus; readonly locale: string }) {
  const styles = useStyles();
  const number = new Intl.NumberFormat(locale);
  return (
    <Section title="Data quality" hint="What looks odd in the org chart, and what was done about it.">
      {status.findings.length === 0 ? (
        <EmptyState icon={<CheckmarkCircleRegular />} title="Nothing odd found">
          One root, no cycles, every manager exists.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Findings">
          {status.findings.map(({ count, sentence, examples }) => (
            <li key={sentence} className={styles.finding}>
              <Badge appearance="tint" color="warning" size="large" className={styles.count}>
                {number.format(count)}
              </Badge>
              <div>
                <p className={styles.sentence}>{sentence}</p>
                {examples.length > 0 && (
                  <Disclosure label="Examples" fullLabel={`Examples: ${sentence}`}>
                    <ul className={styles.examples}>
                      {examples.map((example) => (
                        <li key={example}>{example}</li>
                      ))}
                    </ul>
                  </Disclosure>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
