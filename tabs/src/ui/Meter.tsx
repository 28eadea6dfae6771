import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  fill: { height: '100%', borderRadius: tokens.borderRadiusCircular, backgroundColor: tokens.colorBrandBackground },
});

interface MeterProps {
  readonly value: number;
  readonly maximum: number;
  /** What is measured, with its unit. */
  readonly label: string;
}

/** A small bar: how much of the most that is possible. */
export function Meter({ value, maximum, label }: MeterProps) {
  const styles = useStyles();
  const share = maximum <= 0 ? 0 : Math.min(1, Math.max(0, value / maximum));
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(maximum, 0)}
      aria-valuenow={Math.max(0, Math.min(value, maximum))}
      aria-valuetext={`${value} of ${maximum}`}
      className={styles.track}
    >
      <div className={styles.fill} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
