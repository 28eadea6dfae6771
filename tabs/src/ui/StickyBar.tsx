import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: tokens.spacingVerticalS,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
  },
  note: { flexGrow: 1, flexBasis: '180px', margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The buttons of a long form, always in sight. */
export function StickyBar({ note, children }: { readonly note?: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </div>
  );
}
