import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled } from '@fluentui/react-icons/svg/checkmark';
import { DismissFilled } from '@fluentui/react-icons/svg/dismiss';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { isLive, milestones, milestonesReached, stateWords } from './pairing-words';

const useStyles = makeStyles({
  list: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    ':not(:first-child)::before': {
      content: '""',
      position: 'absolute',
      top: '11px',
      right: 'calc(50% + 16px)',
      width: 'calc(100% - 32px)',
      height: tokens.strokeWidthThick,
      backgroundColor: tokens.colorNeutralStroke1,
    },
  },
  reached: {
    color: tokens.colorNeutralForeground1,
    ':not(:first-child)::before': { backgroundColor: tokens.colorCompoundBrandStroke },
  },
  current: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  dot: {
    boxSizing: 'border-box',
    width: '24px',
    height: '24px',
    display: 'grid',
    placeItems: 'center',
    fontSize: '14px',
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  dotReached: {
    border: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  dotCurrent: { border: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}` },
  dotOver: { border: `${tokens.strokeWidthThick} solid ${tokens.colorPaletteRedBorderActive}` },
  name: { '@media (max-width: 560px)': { display: 'none' } },
  nameAlways: { '@media (max-width: 560px)': { display: 'block', whiteSpace: 'nowrap' } },
});

type Step = { name: string; face: 'reached' | 'current' | 'ahead' | 'over' };

function stepsOf(pairing: Pairing): Step[] {
  const reached = milestonesReached(pairing);
  const steps = milestones.map((name, index): Step => {
    if (index < reached) return { name, face: 'reached' };
    return { name, face: index === reached ? 'current' : 'ahead' };
  });
  if (isLive(pairing.state) || pairing.state === 'completed') return steps;
  return [...steps.slice(0, reached), { name: stateWords[pairing.state].name, face: 'over' }];
}

/** The way of a pairing: what is behind it, what it waits for, what is ahead. */
export function PairingSteps({ pairing }: { readonly pairing: Pairing }) {
  const styles = useStyles();
  const spoken = { reached: 'reached', current: 'next', ahead: 'ahead', over: 'end' } as const;
  return (
    <ol className={styles.list} aria-label="Way of this pairing">
      {stepsOf(pairing).map(({ name, face }) => (
        <li
          key={name}
          className={mergeClasses(
            styles.step,
            (face === 'reached' || face === 'over') && styles.reached,
            face === 'current' && styles.current,
            face === 'over' && styles.over,
          )}
          aria-label={`${name}: ${spoken[face]}`}
          {...((face === 'current' || face === 'over') && { 'aria-current': 'step' as const })}
        >
          <span
            className={mergeClasses(
              styles.dot,
              face === 'reached' && styles.dotReached,
              face === 'current' && styles.dotCurrent,
              face === 'over' && styles.dotOver,
            )}
            aria-hidden="true"
          >
            {face === 'reached' && <CheckmarkFilled />}
            {face === 'over' && <DismissFilled />}
          </span>
          <span
            className={mergeClasses(styles.name, (face === 'current' || face === 'over') && styles.nameAlways)}
            aria-hidden="true"
          >
            {name}
          </span>
        </li>
      ))}
    </ol>
  );
}
