import { Button, makeStyles } from '@fluentui/react-components';
import type { RefObject } from 'react';

const useStyles = makeStyles({
  link: {
    position: 'absolute',
    top: '8px',
    left: '8px',
    zIndex: 10,
    ':not(:focus)': { clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden', whiteSpace: 'nowrap' },
  },
});

/** Lets a keyboard pass over the navigation. */
export function SkipLink({ target }: { readonly target: RefObject<HTMLElement | null> }) {
  const styles = useStyles();
  return (
    <Button appearance="primary" className={styles.link} onClick={() => target.current?.focus()}>
      Skip to content
    </Button>
  );
}
