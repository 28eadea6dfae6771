import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useId, useState } from 'react';
import type { Approval, ApprovalDecision } from '../../../../api/src/contract/approval';
import { ActionFailed } from '../../app/ActionFailed';
import { useDates } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { Panel } from '../../ui/Panel';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { aboutPerson } from '../people/person-words';
import { PersonWithPhoto } from '../people/PersonWithPhoto';
import { askedFor, hoursInWords, pairOf, teamLoadInWords } from './approval-words';
import { useDecideApproval } from './use-decide-approval';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  people: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  cost: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  line: { margin: 0 },
  again: { alignSelf: 'center', color: tokens.colorNeutralForeground2 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One pairing whose time the caller decides about: people, time, deadline, and two buttons. */
export function WaitingApproval({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const dates = useDates();
  const confirm = useConfirmation();
  const title = useId();
  const [rejecting, setRejecting] = useState(false);
  const decide = useDecideApproval(approval.programId, approval.pairingId);
  const { junior, senior, timeCost } = approval;
  const pair = pairOf(approval);
  const daysLeft = dates.daysUntil(approval.dueAtUtc);
  const send = async (decision: ApprovalDecision, sentence: string) => {
    // The card is gone once the decision is in the list, so what follows must not hang on it.
    await decide.mutateAsync(decision);
    setRejecting(false);
    confirm(sentence);
  };
  const quietly = (sent: Promise<void>) => void sent.catch(() => undefined);

  return (
    <article aria-labelledby={title}>
      <Panel>
        <Stack>
          <div className={styles.head}>
            <h3 id={title} className={styles.title}>
              {pair}
            </h3>
            <Badge
              appearance="tint"
              size="large"
              color={daysLeft <= 1 ? 'danger' : daysLeft <= 2 ? 'warning' : 'informative'}
            >
              Decide by {dates.day(approval.dueAtUtc)} ({dates.relative(approval.dueAtUtc)})
            </Badge>
          </div>
          <div className={styles.people}>
            <PersonWithPhoto person={junior} about={`Junior · ${aboutPerson(junior)}`} />
            <PersonWithPhoto person={senior} about={`Senior · ${aboutPerson(senior)}`} />
          </div>
          <div className={styles.cost}>
            <p className={styles.line}>
              <strong>{timeCost.sentence}</strong>
            </p>
            <p className={styles.quiet}>
              {hoursInWords(timeCost.sessions * timeCost.durationMinutes)} in all, for {askedFor(approval)}.{' '}
              {approval.teamPeople > 0 && teamLoadInWords(approval)}
            </p>
          </div>
          <p className={styles.line}>{approval.whyThisPair}</p>
          <p className={styles.quiet}>
            {approval.programName} · {approval.whyYou}
          </p>
          <Actions>
            <BusyButton
              busy={decide.isPending && !rejecting}
              icon={<CheckmarkRegular />}
              label={`Approve ${pair}`}
              onClick={() => quietly(send({ decision: 'approve' }, `Approved: ${pair}.`))}
            >
              Approve
            </BusyButton>
            <BusyButton
              appearance="secondary"
              busy={false}
              disabled={decide.isPending}
              label={`Decline ${pair}`}
              onClick={() => setRejecting(true)}
            >
              Decline
            </BusyButton>
            {approval.snoozedUntilUtc === null ? (
              <BusyButton
                appearance="subtle"
                busy={false}
                disabled={decide.isPending}
                label={`Ask me later about ${pair}`}
                onClick={() => quietly(send({ decision: 'later' }, `You will be asked again about ${pair}.`))}
              >
                Ask me later
              </BusyButton>
            ) : (
              <span className={styles.again}>You are asked again {dates.relative(approval.snoozedUntilUtc)}.</span>
            )}
          </Actions>
          {!rejecting && <ActionFailed error={decide.error} title="Your decision was not saved" />}
        </Stack>
      </Panel>
      {rejecting && (
        <ReasonDialog
          open
          title={`Decline the time for ${pair}?`}
          confirm="Decline request"
          hint="Both people will read it."
          required
          busy={decide.isPending}
          onCancel={() => {
            setRejecting(false);
            decide.reset();
          }}
          onConfirm={(reason) => quietly(send({ decision: 'reject', reason: reason ?? '' }, `Declined: ${pair}.`))}
        >
          The pairing ends and both people are told why.
          <ActionFailed error={decide.error} title="Your decision was not saved" />
        </ReasonDialog>
      )}
    </article>
  );
}
