import { makeStyles, tokens } from '@fluentui/react-components';
import type { ScorePart } from '../../../../api/src/contract/candidate';
import { Meter } from '../../ui/Meter';
import { scorePartNames } from './score-words';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  points: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  sentence: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Why two people fit: each part of the score as a bar, with its sentence. */
export function ScoreParts({ parts }: { readonly parts: readonly ScorePart[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {parts.map(({ kind, points, maximumPoints, sentence }) => (
        <li key={kind}>
          <div className={styles.head}>
            <span className={styles.name}>{scorePartNames[kind]}</span>
            <span className={styles.points} aria-hidden="true">
              {points} / {maximumPoints}
            </span>
          </div>
          <Meter value={points} maximum={maximumPoints} label={`${scorePartNames[kind]}, points`} />
          <p className={styles.sentence}>{sentence}</p>
        </li>
      ))}
    </ul>
  );
}
