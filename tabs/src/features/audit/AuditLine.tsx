import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { AuditEntry } from '../../../../api/src/contract/audit';
import { useDates } from '../../app/use-dates';
import { Disclosure } from '../../ui/Disclosure';
import { PersonLine } from '../../ui/PersonLine';
import { aboutWords, operationWords, phaseMarks } from './audit-words';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 5fr) 110px',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  details: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  pair: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** One line of the audit log: who, when, what, on whom, how it ended; the rest on demand. */
export function AuditLine({ entry }: { readonly entry: AuditEntry }) {
  const styles = useStyles();
  const dates = useDates();
  const { by, about, operation, phase, target, correlationId, atUtc } = entry;
  const mark = phaseMarks[phase];
  const details: readonly (readonly [string, string])[] = [
    ['Operation', operation],
    ['Path', target],
    ['Instant (UTC)', atUtc],
    ['Correlation id', correlationId],
    ['Everybody concerned', about.map(({ displayName, id }) => `${displayName} (${id})`).join(', ') || 'Nobody'],
  ];
  return (
    <div className={styles.line}>
      <PersonLine name={by.displayName} about={dates.moment(atUtc)} id={by.id} size={32} />
      <div>
        <p className={styles.what}>{operationWords(operation)}</p>
        {about.length > 0 && <p className={styles.about}>About {aboutWords(about)}</p>}
        <Disclosure label="Details" fullLabel={`Details of ${operationWords(operation)}, ${dates.moment(atUtc)}`}>
          <dl className={styles.details}>
            {details.map(([term, value]) => (
              <div key={term} className={styles.pair}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.value}>{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
      <div>
        <Badge appearance="tint" color={mark.tone}>
          {mark.name}
        </Badge>
      </div>
    </div>
  );
}
