import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { LiveStatus } from './LiveStatus';

const useStyles = makeStyles({
  progress: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  words: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, margin: 0 },
  share: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground3 },
});

interface ProgressProps {
  /** What is going on, in words. */
  readonly label: string;
  /** 0–1, or null while the end is not known. */
  readonly share: number | null;
}

/** How far something is. Screen readers hear each phase and each quarter, not each percent. */
export function Progress({ label, share }: ProgressProps) {
  const styles = useStyles();
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <div className={styles.progress}>
      <p className={styles.words}>
        <span>{label}</span>
        {percent !== null && <span className={styles.share}>{percent} %</span>}
      </p>
      <ProgressBar aria-label={label} thickness="large" {...(percent !== null && { value: percent, max: 100 })} />
      <LiveStatus>{percent === null ? label : `${label}: ${Math.floor(percent / 25) * 25} percent`}</LiveStatus>
    </div>
  );
}
