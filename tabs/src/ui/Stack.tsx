import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  small: { rowGap: tokens.spacingVerticalS },
  medium: { rowGap: tokens.spacingVerticalL },
  large: { rowGap: tokens.spacingVerticalXXL },
});

interface StackProps {
  readonly gap?: 'small' | 'medium' | 'large';
  readonly children: ReactNode;
}

/** Things below each other. */
export function Stack({ gap = 'medium', children }: StackProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, styles[gap])}>{children}</div>;
}
