import { FluentProvider, makeStyles, teamsDarkTheme, teamsLightTheme, tokens } from '@fluentui/react-components';
import { ErrorNotice } from '../ui/ErrorNotice';
import { Mark } from '../ui/Mark';
import { NoHostError } from './connect-host';

const useStyles = makeStyles({
  page: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXL,
    padding: '64px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  notice: { maxWidth: '560px' },
});

/** Shown where the tab cannot start: most often because it was opened outside of Teams and Outlook. */
export function StartFailed({ error }: { readonly error: unknown }) {
  const styles = useStyles();
  const alone = error instanceof NoHostError;
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={dark ? teamsDarkTheme : teamsLightTheme}>
      <main className={styles.page}>
        <Mark size={48} />
        <div className={styles.notice}>
          <ErrorNotice
            title={alone ? 'Open Vice Versa in Teams or Outlook' : 'Vice Versa could not start'}
            detail={
              alone
                ? 'This page works inside Microsoft Teams, Outlook or Microsoft 365, where you are signed in. Open the app there.'
                : 'Try again. If it stays, close the app in your host and open it once more.'
            }
            retryLabel="Try again"
            onRetry={() => window.location.reload()}
          />
        </div>
      </main>
    </FluentProvider>
  );
}
