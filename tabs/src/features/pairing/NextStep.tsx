import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { ActionFailed } from '../../app/ActionFailed';
import { useDates } from '../../app/use-dates';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { LiveStatus } from '../../ui/LiveStatus';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { shortName } from '../people/person-words';
import { answerAsked, isLive, isWaiting, timeCostInWords } from './pairing-words';
import { useAcceptPairing } from './use-accept-pairing';
import { useDeclinePairing } from './use-decline-pairing';

const useStyles = makeStyles({
  sentence: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  small: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What happens next, until when, and the caller's own answer where one is asked for. */
export function NextStep({ pairing }: { readonly pairing: Pairing }) {
  const styles = useStyles();
  const dates = useDates();
  const confirm = useConfirmation();
  const [declining, setDeclining] = useState(false);
  const accept = useAcceptPairing(pairing.programId, pairing.id);
  const decline = useDeclinePairing(pairing.programId, pairing.id);
  const asked = answerAsked(pairing);
  const partner = shortName(pairing.partner);

  return (
    <Section title={isLive(pairing.state) ? 'What happens next' : 'How it ended'} tone="brand">
      <Stack>
        <p className={styles.sentence}>{pairing.nextStep}</p>
        <LiveStatus>{pairing.nextStep}</LiveStatus>
        {pairing.dueAtUtc !== null && isWaiting(pairing.state) && (
          <p className={styles.small}>
            By {dates.moment(pairing.dueAtUtc)} ({dates.relative(pairing.dueAtUtc)})
          </p>
        )}
        {asked && (
          <>
            <p className={styles.small}>
              {timeCostInWords(pairing.timeCost)}, within working hours. By accepting you agree to the ground rules on
              this page.
            </p>
            <Actions>
              <BusyButton
                busy={accept.isPending}
                icon={<CheckmarkRegular />}
                onClick={() =>
                  accept.mutate(undefined, { onSuccess: () => confirm(`You accepted. ${partner} is told.`) })
                }
              >
                Accept
              </BusyButton>
              <BusyButton
                appearance="secondary"
                busy={false}
                disabled={accept.isPending}
                onClick={() => setDeclining(true)}
              >
                Decline
              </BusyButton>
            </Actions>
            <ActionFailed error={accept.error} title="The proposal was not accepted" />
          </>
        )}
      </Stack>
      {declining && (
        <ReasonDialog
          open
          title="Decline this proposal?"
          confirm="Decline proposal"
          hint={`${partner} will read it.`}
          required={false}
          busy={decline.isPending}
          onCancel={() => setDeclining(false)}
          onConfirm={(reason) =>
            decline.mutate(reason, {
              onSuccess: () => {
                setDeclining(false);
                confirm('You declined. You stay in the program.');
              },
            })
          }
        >
          You stay in the program and can be proposed to somebody else. {pairing.partner.displayName} is told that you
          declined.
          <ActionFailed error={decline.error} title="The proposal was not declined" />
        </ReasonDialog>
      )}
    </Section>
  );
}
