import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';

const useStyles = makeStyles({
  bar: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS },
  text: { overflowWrap: 'anywhere' },
  details: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
  reference: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

interface ErrorNoticeProps {
  readonly title: string;
  /** What went wrong and what to do. */
  readonly detail: string;
  readonly details?: readonly string[];
  /** What support can find the failure by. */
  readonly reference?: string | null;
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
  readonly busy?: boolean;
}

/** A failure with its remedy; read out at once. */
export function ErrorNotice(props: ErrorNoticeProps) {
  const { title, detail, details = [], reference = null, onRetry, retryLabel = 'Try again', busy = false } = props;
  const styles = useStyles();
  return (
    <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{title}</MessageBarTitle>
        {detail}
        {details.length > 0 && (
          <ul className={styles.details}>
            {details.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {reference !== null && <span className={styles.reference}>Reference: {reference}</span>}
      </MessageBarBody>
      {onRetry !== undefined && (
        <MessageBarActions>
          <Button onClick={onRetry} disabledFocusable={busy}>
            {retryLabel}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
