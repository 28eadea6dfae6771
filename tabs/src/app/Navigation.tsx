import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { NavLink } from 'react-router';
import type { Me } from '../../../api/src/contract/people';
import { Mark } from '../ui/Mark';
import { paths } from './paths';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalXXL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalS}`, columnGap: tokens.spacingHorizontalXS },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    whiteSpace: 'nowrap',
  },
  brandName: { '@media (max-width: 640px)': { display: 'none' } },
  list: { display: 'flex', listStyleType: 'none', margin: 0, padding: 0, overflowX: 'auto' },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    position: 'relative',
    minHeight: '48px',
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
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '::after': {
      content: '""',
      position: 'absolute',
      left: tokens.spacingHorizontalM,
      right: tokens.spacingHorizontalM,
      bottom: 0,
      height: tokens.strokeWidthThicker,
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
  },
});

/** The way between the main pages; what only the program lead may open is shown to the lead alone. */
export function Navigation({ caller }: { readonly caller: Me }) {
  const styles = useStyles();
  const waiting = caller.approvalsWaiting;
  const pages = [
    { to: paths.home(), name: 'Home', count: 0 },
    { to: paths.approvals(), name: 'Approvals', count: waiting },
    ...(caller.isLead
      ? [
          { to: paths.programs(), name: 'Programs', count: 0 },
          { to: paths.directory(), name: 'Directory', count: 0 },
        ]
      : []),
  ];
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Mark size={24} />
        <span className={styles.brandName}>Vice Versa</span>
      </div>
      <nav aria-label="Main">
        <ul className={styles.list}>
          {pages.map(({ to, name, count }) => (
            <li key={to}>
              <NavLink
                to={to}
                end={to === '/'}
                className={({ isActive }) => mergeClasses(styles.link, isActive && styles.current)}
                {...(count > 0 && { 'aria-label': `${name}, ${count} waiting` })}
              >
                {name}
                {count > 0 && <CounterBadge count={count} size="small" color="brand" aria-hidden />}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
