import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  panel: {
    flexGrow: 1,
    boxSizing: 'border-box',
    minWidth: 0,
    padding: tokens.spacingHorizontalXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalL },
  },
  brand: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke2}`,
    boxShadow: 'none',
  },
  quiet: { backgroundColor: tokens.colorTransparentBackground, boxShadow: 'none' },
});

interface PanelProps {
  readonly tone?: 'plain' | 'brand' | 'quiet';
  readonly className?: string;
  readonly children: ReactNode;
}

/** A raised surface for things that belong together. */
export function Panel({ tone = 'plain', className, children }: PanelProps) {
  const styles = useStyles();
  return (
    <div
      className={mergeClasses(
        styles.panel,
        tone === 'brand' && styles.brand,
        tone === 'quiet' && styles.quiet,
        className,
      )}
    >
      {children}
    </div>
  );
}
