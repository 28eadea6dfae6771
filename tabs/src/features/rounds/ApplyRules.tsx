import { makeStyles, tokens } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ActionFailed } from '../../app/ActionFailed';
import { paths } from '../../app/paths';
import { Actions } from '../../ui/Actions';
import { BusyButton } from '../../ui/BusyButton';
import { useConfirmation } from '../../ui/use-confirmation';
import type { RelaxableRule } from './rule-effects';
import { useChangeRules } from './use-change-rules';
import { useStartRound } from './use-start-round';

type Settings = Readonly<Partial<Record<RelaxableRule, number>>>;

interface ApplyRulesProps {
  readonly programId: string;
  /** The new settings of the rules that were moved. */
  readonly changed: Settings;
  readonly onReset: () => void;
}

const useStyles = makeStyles({ together: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Saves moved rules in the program, with a way back, and tries them in a new dry run where that is wanted. */
export function ApplyRules({ programId, changed, onReset }: ApplyRulesProps) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const navigate = useNavigate();
  const change = useChangeRules(programId);
  const start = useStartRound(programId);
  /** Settings to go back to; null where nothing was saved. */
  const [before, setBefore] = useState<Settings | null>(null);
  const moved = Object.keys(changed).length;
  const save = async (settings: Settings, sentence: string): Promise<boolean> => {
    const saved = await change.mutateAsync(settings).catch(() => null);
    if (saved === null) return false;
    setBefore(saved.before);
    confirm(sentence);
    return true;
  };
  const tryOut = async () => {
    if (!(await save(changed, 'The rules are saved.'))) return;
    const round = await start.mutateAsync().catch(() => null);
    if (round !== null) await navigate(paths.round(programId, round.id));
  };
  const undo = async () => {
    if (before === null || !(await save(before, 'The rules are as they were.'))) return;
    setBefore(null);
    onReset();
  };
  const busy = change.isPending || start.isPending;
  return (
    <>
      {moved > 1 && (
        <p className={styles.together}>Together they may add more or less than their sum: a dry run tells.</p>
      )}
      <Actions>
        <BusyButton icon={<PlayRegular />} busy={busy} disabled={moved === 0} onClick={() => void tryOut()}>
          Save and start dry run
        </BusyButton>
        <BusyButton
          appearance="secondary"
          busy={busy}
          disabled={moved === 0}
          onClick={() => void save(changed, 'The rules are saved. The next dry run follows them.')}
        >
          Save only
        </BusyButton>
        {before !== null && (
          <BusyButton appearance="subtle" busy={busy} onClick={() => void undo()}>
            Undo saving
          </BusyButton>
        )}
      </Actions>
      <ActionFailed error={change.error} title="The rules were not saved" />
      <ActionFailed error={start.error} title="The rules are saved, but the dry run was not started" />
    </>
  );
}
