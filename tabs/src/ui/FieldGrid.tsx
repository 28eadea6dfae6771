import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))',
    gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXL}`,
    alignItems: 'start',
    // A list of long choices is cut instead of reaching into its neighbour.
    '> *': { minWidth: 0 },
  },
});

/** Fields beside each other, where there is room. */
export function FieldGrid({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().grid}>{children}</div>;
}
