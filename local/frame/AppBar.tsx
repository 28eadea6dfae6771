import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Alert24Regular, CalendarLtr24Regular, Chat24Regular, PeopleSwap24Regular } from '@fluentui/react-icons';
import type { FrameLocation, FrameView } from './frame-location';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexDirection: 'column',
    width: '72px',
    paddingTop: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground4,
    '@media (max-width: 640px)': {
      gridRow: '2',
      flexDirection: 'row',
      width: 'auto',
      paddingTop: 0,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  entry: {
    display: 'grid',
    justifyItems: 'center',
    rowGap: '2px',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderLeft: '3px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    '@media (max-width: 640px)': { flexGrow: 1, borderLeft: 'none', borderTop: '3px solid transparent' },
  },
  chosen: {
    color: tokens.colorBrandForeground1,
    borderLeftColor: tokens.colorBrandForeground1,
    borderTopColor: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

const entries: readonly { view: FrameView; label: string; icon: React.ReactElement }[] = [
  { view: 'activity', label: 'Activity', icon: <Alert24Regular /> },
  { view: 'chat', label: 'Chat', icon: <Chat24Regular /> },
  { view: 'app', label: 'Vice Versa', icon: <PeopleSwap24Regular /> },
  { view: 'calendar', label: 'Calendar', icon: <CalendarLtr24Regular /> },
];

export function AppBar({
  location,
  go,
}: {
  readonly location: FrameLocation;
  readonly go: (next: FrameLocation) => void;
}) {
  const styles = useStyles();
  return (
    <nav aria-label="Apps" className={styles.bar}>
      {entries.map(({ view, label, icon }) => (
        <button
          key={view}
          type="button"
          className={mergeClasses(styles.entry, location.view === view && styles.chosen)}
          aria-current={location.view === view ? 'page' : undefined}
          onClick={() => go({ ...location, view, subPage: '', eventId: null })}
        >
          {icon}
          {label}
        </button>
      ))}
    </nav>
  );
}
