import { makeStyles, tokens } from '@fluentui/react-components';
import type { LeftOut } from '../../../../api/src/contract/round';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  rules: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalXL },
  alone: { color: tokens.colorNeutralForeground3 },
});

interface LeftOutChancesProps {
  readonly chances: NonNullable<LeftOut['chances']>;
}

/** Which rule ruled out how many of the people with whom somebody might have been paired. */
export function LeftOutChances({ chances: { seat, partners, possible, ruledOut } }: LeftOutChancesProps) {
  const styles = useStyles();
  if (ruledOut.length === 0) return null;
  const other = seat === 'junior' ? 'senior' : 'junior';
  return (
    <details>
      <summary className={styles.summary}>
        {`Which rule ruled out how many (${possible} of ${partners} were possible)`}
      </summary>
      <ul className={styles.rules} aria-label={`People with a free ${other} seat, by rule`}>
        {ruledOut.map(({ because, partners: broken, alone }) => (
          <li key={because}>
            {`${because}: ${broken}`}
            {alone > 0 && (
              <span
                className={styles.alone}
              >{`, ${alone === broken ? 'and' : `for ${alone} of them`} nothing else stands in the way`}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
