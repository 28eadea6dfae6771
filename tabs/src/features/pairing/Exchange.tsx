import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { Labels } from '../../ui/Labels';

const useStyles = makeStyles({
  exchange: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)', justifyItems: 'start' },
  },
  title: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  swap: {
    display: 'grid',
    alignSelf: 'center',
    placeItems: 'center',
    width: '36px',
    height: '36px',
    fontSize: '20px',
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    '@media (max-width: 560px)': { transform: 'rotate(90deg)' },
  },
  nothing: { margin: 0, color: tokens.colorNeutralForeground3 },
});

interface ExchangeProps {
  /** Names of topics. */
  readonly youShare: readonly string[];
  readonly youLearn: readonly string[];
  readonly partnerName: string;
}

/** The two directions of a pairing: each person is mentor and mentee. */
export function Exchange({ youShare, youLearn, partnerName }: ExchangeProps) {
  const styles = useStyles();
  return (
    <div className={styles.exchange}>
      <div>
        <h3 className={styles.title}>You share</h3>
        {youShare.length === 0 ? (
          <p className={styles.nothing}>Nothing that {partnerName} asked for yet.</p>
        ) : (
          <Labels items={youShare} label="You share" />
        )}
      </div>
      <span className={styles.swap} aria-hidden="true">
        <ArrowSwapRegular />
      </span>
      <div>
        <h3 className={styles.title}>You learn</h3>
        {youLearn.length === 0 ? (
          <p className={styles.nothing}>Ask {partnerName} in the first session what they can pass on.</p>
        ) : (
          <Labels items={youLearn} label="You learn" />
        )}
      </div>
    </div>
  );
}
