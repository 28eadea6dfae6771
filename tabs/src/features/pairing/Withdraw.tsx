import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Pairing } from '../../../../api/src/contract/pairing';
import { ActionFailed } from '../../app/ActionFailed';
import { ReasonDialog } from '../../ui/ReasonDialog';
import { Section } from '../../ui/Section';
import { useConfirmation } from '../../ui/use-confirmation';
import { useWithdrawPairing } from './use-withdraw-pairing';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
});

/** The no-fault way out of a pairing. */
export function Withdraw({ pairing }: { readonly pairing: Pairing }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const [asking, setAsking] = useState(false);
  const withdraw = useWithdrawPairing(pairing.programId, pairing.id);
  return (
    <Section title="If it does not fit" tone="quiet">
      <p className={styles.text}>You can leave at any time, without fault and without giving a reason.</p>
      <Button onClick={() => setAsking(true)}>Withdraw</Button>
      {asking && (
        <ReasonDialog
          open
          title="Withdraw from this pairing?"
          confirm="Withdraw"
          hint={`${pairing.partner.displayName} will read it.`}
          required={false}
          busy={withdraw.isPending}
          onCancel={() => setAsking(false)}
          onConfirm={(reason) =>
            withdraw.mutate(reason, {
              onSuccess: () => {
                setAsking(false);
                confirm('You withdrew. Future sessions are cancelled.');
              },
            })
          }
        >
          {pairing.series === null
            ? `${pairing.partner.displayName} is told. This cannot be undone.`
            : `All future sessions are cancelled in both calendars and ${pairing.partner.displayName} is told. This cannot be undone.`}
          <ActionFailed error={withdraw.error} title="You did not withdraw" />
        </ReasonDialog>
      )}
    </Section>
  );
}
