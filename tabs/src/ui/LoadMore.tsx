import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalL,
  },
});

interface LoadMoreProps {
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** Brings the next page of a long list. */
export function LoadMore({ hasMore, busy, onMore }: LoadMoreProps) {
  const styles = useStyles();
  if (!hasMore) return null;
  return (
    <div className={styles.row}>
      <Button onClick={onMore} disabledFocusable={busy} {...(busy && { icon: <Spinner size="tiny" /> })}>
        Show more
      </Button>
    </div>
  );
}
