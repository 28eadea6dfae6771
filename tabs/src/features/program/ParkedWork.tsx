import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { useConfirmation } from '../../ui/use-confirmation';
import type { PairingRow } from './pairing-filter';
import { useRetryPairingWork } from './use-retry-pairing-work';

const useStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalS },
  text: { overflowWrap: 'anywhere' },
});

const workNames: Readonly<Record<string, string>> = {
  'hold-seats': 'Holding the two seats',
  'check-invitees': 'Looking whether somebody is out of office',
  'resolve-approvers': 'Finding who approves',
  'ask-leads': 'Asking the program leads',
  'plan-series': 'Finding dates',
  'book-series': 'Booking the series',
  'move-sessions': 'Moving sessions',
  'move-session': 'Moving a session',
  'rebook-session': 'Finding another time for a session',
  'cancel-sessions': 'Taking sessions out of the calendars',
  'cancel-series': 'Cancelling the series',
  'release-seats': 'Freeing the seats',
  notify: 'Notifying somebody',
  'show-approval': 'Showing an approval in the chat',
};

/** Work that failed too often: what, why, and a way to try again. */
export function ParkedWork({ row }: { readonly row: PairingRow }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const retry = useRetryPairingWork(row.programId, row.id);
  if (row.parked.length === 0) return null;
  const send = async () => {
    const accepted = await retry.mutateAsync().catch(() => null);
    if (accepted !== null) confirm('It is tried again now.');
  };
  return (
    <>
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody className={styles.text}>
          {row.parked.map(({ workId, kind, error, attempts }) => (
            <div key={workId}>
              <MessageBarTitle>{workNames[kind] ?? kind}</MessageBarTitle>
              failed {attempts === 1 ? 'once' : `${attempts} times`}: {error}
            </div>
          ))}
        </MessageBarBody>
        <MessageBarActions>
          <BusyButton
            appearance="secondary"
            icon={<ArrowClockwiseRegular />}
            busy={retry.isPending}
            label={`Try again for ${row.junior.displayName} and ${row.senior.displayName}`}
            onClick={() => void send()}
          >
            Try again
          </BusyButton>
        </MessageBarActions>
      </MessageBar>
      <ActionFailed error={retry.error} title="It was not tried again" />
    </>
  );
}
