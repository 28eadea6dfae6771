import { makeStyles, tokens } from '@fluentui/react-components';
import type { Me } from '../../../api/src/contract/people';
import { Mark } from '../ui/Mark';
import { TabLinks } from '../ui/TabLinks';
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
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalM}`, columnGap: tokens.spacingHorizontalXS },
  },
  brand: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  brandName: { '@media (max-width: 640px)': { display: 'none' } },
});

/** The way between the main pages; what only the program lead may open is shown to the lead alone. */
export function Navigation({ caller }: { readonly caller: Me }) {
  const styles = useStyles();
  const forEverybody = [
    { to: paths.home(), name: 'Home', exact: true },
    { to: paths.approvals(), name: 'Approvals', count: caller.approvalsWaiting },
  ];
  const forEachAtTheEnd = [{ to: paths.settings(), name: 'Notifications' }];
  const forTheLead = [
    { to: paths.programs(), name: 'Programs' },
    { to: paths.directory(), name: 'Directory' },
    { to: paths.audit(), name: 'Audit log' },
  ];
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Mark size={24} />
        <span className={styles.brandName}>Vice Versa</span>
      </div>
      <TabLinks
        label="Main"
        size="large"
        links={[...forEverybody, ...(caller.isLead ? forTheLead : []), ...forEachAtTheEnd]}
      />
    </header>
  );
}
