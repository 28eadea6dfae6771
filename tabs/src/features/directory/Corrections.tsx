import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { SeniorityOverrides } from '../../../../api/src/contract/directory';
import { ActionFailed } from '../../app/ActionFailed';
import { Loaded } from '../../app/Loaded';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { useConfirmation } from '../../ui/use-confirmation';
import { AddCorrection } from './AddCorrection';
import { overridePerson, overrideTitle, overrideWord } from './override-changes';
import { PersonName } from './PersonName';
import { useChangeOverrides } from './use-change-overrides';
import { useOverrides } from './use-overrides';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  kind: { color: tokens.colorNeutralForeground3 },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** All corrections of seniority by the lead; they hold over every later sync. */
export function Corrections() {
  const styles = useStyles();
  const overrides = useOverrides();
  return (
    <Section
      title="Corrections"
      hint="They apply at once and hold over every later sync: a person's wins over a title's, a title's over a word's."
    >
      <Loaded query={overrides} what="The corrections">
        {({ value }) => (
          <Stack>
            <AddCorrection />
            {value.people.length + value.titles.length + value.words.length === 0 ? (
              <p className={styles.none}>No correction yet.</p>
            ) : (
              <CorrectionList overrides={value} />
            )}
          </Stack>
        )}
      </Loaded>
    </Section>
  );
}

function CorrectionList({ overrides }: { readonly overrides: SeniorityOverrides }) {
  const styles = useStyles();
  const confirm = useConfirmation();
  const change = useChangeOverrides();
  const entries = [
    ...overrides.people.map(({ personId, band }) => ({
      key: `person ${personId}`,
      kind: 'Person',
      name: <PersonName personId={personId} />,
      plain: personId,
      band,
      takeBack: overridePerson(personId, null),
    })),
    ...overrides.titles.map(({ title, band }) => ({
      key: `title ${title}`,
      kind: 'Title',
      name: title,
      plain: title,
      band,
      takeBack: overrideTitle(title, null),
    })),
    ...overrides.words.map(({ word, band }) => ({
      key: `word ${word}`,
      kind: 'Word',
      name: `“${word}”`,
      plain: word,
      band,
      takeBack: overrideWord(word, null),
    })),
  ];
  const send = async (takeBack: (typeof entries)[number]['takeBack']) => {
    const changed = await change.mutateAsync(takeBack).catch(() => null);
    if (changed !== null) confirm('The correction is taken back.');
  };
  return (
    <>
      <ul className={styles.list} aria-label="Corrections">
        {entries.map(({ key, kind, name, plain, band, takeBack }) => (
          <li key={key} className={styles.item}>
            <span>
              {name} <span className={styles.kind}>{kind}</span>
            </span>
            <span>Band {band}</span>
            <Button
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`Take back the correction of ${plain}`}
              disabledFocusable={change.isPending}
              onClick={() => void send(takeBack)}
            />
          </li>
        ))}
      </ul>
      <ActionFailed error={change.error} title="The correction was not taken back" />
    </>
  );
}
