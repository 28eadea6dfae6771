import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { ActionFailed } from '../../app/ActionFailed';
import { BusyButton } from '../../ui/BusyButton';
import { ChoiceField } from '../../ui/ChoiceField';
import { useConfirmation } from '../../ui/use-confirmation';
import { BandField } from './BandField';
import { overrideTitle, overrideWord } from './override-changes';
import { useChangeOverrides } from './use-change-overrides';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  text: { flexGrow: 1, flexBasis: '200px' },
});

const kinds = { title: 'A title', word: 'A word in titles' } as const;

/** Corrects all who hold a title, or whose title holds a word. */
export function AddCorrection() {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeOverrides();
  const [kind, setKind] = useState<keyof typeof kinds>('title');
  const [text, setText] = useState('');
  const [band, setBand] = useState(4);
  const wanted = text.trim();
  const save = async () => {
    const changed = await change
      .mutateAsync(kind === 'title' ? overrideTitle(wanted, band) : overrideWord(wanted, band))
      .catch(() => null);
    if (changed === null) return;
    setText('');
    confirm(`“${wanted}” stands for band ${band}.`);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '') void save();
      }}
    >
      <div className={styles.row}>
        <ChoiceField label="Correct" value={kind} choices={kinds} onChange={setKind} />
        <Field label={kind === 'title' ? 'Title' : 'Word'} className={styles.text}>
          <Input value={text} maxLength={kind === 'title' ? 200 : 60} onChange={(_, { value }) => setText(value)} />
        </Field>
        <BandField label="Stands for" band={band} onChange={setBand} />
        <BusyButton type="submit" appearance="secondary" busy={change.isPending} disabled={wanted === ''}>
          Add correction
        </BusyButton>
      </div>
      <ActionFailed error={change.error} title="The correction was not saved" />
    </form>
  );
}
