import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  lines: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
});

const widths = ['60%', '92%', '84%', '70%', '88%', '46%'];

interface LoadingProps {
  /** Read out by screen readers. */
  readonly label: string;
  readonly lines?: number;
}

/** Grey lines where content is about to be. */
export function Loading({ label, lines = 4 }: LoadingProps) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={label} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        <SkeletonItem key={line} size={16} style={{ width: widths[line % widths.length] }} />
      ))}
    </Skeleton>
  );
}
