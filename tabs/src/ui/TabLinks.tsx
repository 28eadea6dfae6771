import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NavLink } from 'react-router';

const useStyles = makeStyles({
  nav: { minWidth: 0 },
  list: {
    display: 'flex',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowX: 'auto',
    scrollbarWidth: 'none',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    position: 'relative',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    whiteSpace: 'nowrap',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-4px',
    },
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalS}` },
  },
  large: { minHeight: '48px' },
  medium: { minHeight: '36px' },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalS,
      right: tokens.spacingHorizontalS,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
});

export interface TabLink {
  readonly to: string;
  readonly name: string;
  /** Current only at exactly this address, not below it. */
  readonly exact?: boolean;
  /** Things that wait there. */
  readonly count?: number;
}

interface TabLinksProps {
  readonly label: string;
  readonly links: readonly TabLink[];
  readonly size?: 'medium' | 'large';
}

/** Links beside each other that look like tabs. */
export function TabLinks({ label, links, size = 'medium' }: TabLinksProps) {
  const styles = useStyles();
  return (
    <nav aria-label={label} className={styles.nav}>
      <ul className={styles.list}>
        {links.map(({ to, name, exact = false, count = 0 }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={exact}
              className={({ isActive }) => mergeClasses(styles.link, styles[size], isActive && styles.current)}
              {...(count > 0 && { 'aria-label': `${name}, ${count} waiting` })}
            >
              {name}
              {count > 0 && <CounterBadge count={count} size="small" color="brand" aria-hidden />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
