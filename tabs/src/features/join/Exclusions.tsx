import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { PersonCard } from '../../../../api/src/contract/people';
import { useCaller } from '../../app/caller';
import { PersonLine } from '../../ui/PersonLine';
import { aboutPerson } from '../people/person-words';
import { PersonSearch } from '../people/PersonSearch';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
  },
});

interface ExclusionsProps {
  readonly people: readonly PersonCard[];
  readonly onChange: (people: PersonCard[]) => void;
}

/** People never to be paired with; nobody else sees this list. */
export function Exclusions({ people, onChange }: ExclusionsProps) {
  const styles = useStyles();
  const { person } = useCaller();
  return (
    <div>
      <PersonSearch
        label="Never pair me with"
        hint="Only you see this. Your own management line is left out anyway."
        without={[person.id, ...people.map(({ id }) => id)]}
        onPick={(picked) => onChange([...people, picked])}
      />
      {people.length > 0 && (
        <ul className={styles.list} aria-label="Never pair me with">
          {people.map((excluded) => (
            <li key={excluded.id}>
              <PersonLine
                name={excluded.displayName}
                about={aboutPerson(excluded)}
                id={excluded.id}
                size={32}
                extra={
                  <Button
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={`Remove ${excluded.displayName}`}
                    onClick={() => onChange(people.filter(({ id }) => id !== excluded.id))}
                  />
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
