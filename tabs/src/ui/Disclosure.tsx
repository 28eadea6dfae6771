import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    marginLeft: `calc(${tokens.spacingHorizontalS} * -1)`,
    paddingLeft: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  content: { paddingTop: tokens.spacingVerticalM },
});

interface DisclosureProps {
  readonly label: string;
  /** A fuller name for screen readers; it must begin with the visible text. */
  readonly fullLabel?: string;
  readonly children: ReactNode;
}

/** More of the same, shown on demand. */
export function Disclosure({ label, fullLabel, children }: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        appearance="transparent"
        size="small"
        className={styles.button}
        icon={open ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={open}
        aria-controls={id}
        {...(fullLabel !== undefined && { 'aria-label': fullLabel })}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      <div id={id} hidden={!open} className={styles.content}>
        {open && children}
      </div>
    </div>
  );
}
