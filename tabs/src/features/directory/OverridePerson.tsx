import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonCard } from '../../../../api/src/contract/people';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { useConfirmation } from '../../ui/use-confirmation';
import { BandField } from './BandField';
import { overridePerson } from './override-changes';
import { useChangeOverrides } from './use-change-overrides';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
});

interface OverridePersonProps {
  readonly person: PersonCard;
  readonly band: number;
  /** A correction for this very person is in force. */
  readonly corrected: boolean;
}

/** Corrects the band of one person; it holds over every later sync. */
export function OverridePerson({ person, band, corrected }: OverridePersonProps) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeOverrides();
  const [wanted, setWanted] = useState(band);
  const save = async (value: number | null, sentence: string) => {
    const changed = await change.mutateAsync(overridePerson(person.id, value)).catch(() => null);
    if (changed !== null) confirm(sentence);
  };
  return (
    <>
      <div className={styles.row}>
        <BandField label="Correct band" band={wanted} onChange={setWanted} />
        <BusyButton
          appearance="secondary"
          busy={change.isPending}
          disabled={wanted === band}
          onClick={() => void save(wanted, `${person.displayName} is in band ${wanted}.`)}
        >
          Save band
        </BusyButton>
        {corrected && (
          <BusyButton
            appearance="subtle"
            busy={change.isPending}
            onClick={() => void save(null, 'The correction is taken back.')}
          >
            Take correction back
          </BusyButton>
        )}
      </div>
      <ActionFailed error={change.error} title="The band was not saved" />
    </>
  );
}
