import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  columns: { display: 'grid', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  /** A wide and a narrow one; below each other where there is no room. */
  main: {
    gridTemplateColumns: 'minmax(0, 1.7fr) minmax(0, 1fr)',
    '@media (max-width: 860px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  even: { gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 300px), 1fr))', alignItems: 'stretch' },
});

interface ColumnsProps {
  readonly shape?: 'main' | 'even';
  readonly children: ReactNode;
}

/** Things beside each other, where there is room. */
export function Columns({ shape = 'even', children }: ColumnsProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.columns, styles[shape])}>{children}</div>;
}
