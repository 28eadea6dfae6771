import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { Loaded } from '../../app/Loaded';
import { Meter } from '../../ui/Meter';
import { PersonLine } from '../../ui/PersonLine';
import { Stack } from '../../ui/Stack';
import { aboutPerson } from '../people/person-words';
import { OverridePerson } from './OverridePerson';
import { usePersonSeniority } from './use-person-seniority';

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: '72px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
  },
});

const sources = {
  person: 'Corrected for this person',
  title: 'Corrected by title',
  word: 'Corrected by a word',
} as const;

/** Level and band of a person with the evidence in words, and a way to correct the band. */
export function SeniorityCard({ personId }: { readonly personId: string }) {
  const styles = useStyles();
  const seniority = usePersonSeniority(personId);
  return (
    <Loaded query={seniority} what="The seniority of this person" lines={5}>
      {({ person, level, band, confidence, evidence, overriddenBy }) => (
        <Stack>
          <PersonLine name={person.displayName} about={aboutPerson(person)} id={person.id} size={48} />
          <div className={styles.facts}>
            <Badge appearance="tint" size="large" color="brand">
              Band {band} of 7
            </Badge>
            <Badge appearance="tint" size="large" color="informative">
              Level {Math.round(level)} of 100
            </Badge>
            <Badge appearance="tint" size="large" color={confidence < 0.5 ? 'warning' : 'success'}>
              {Math.round(confidence * 100)} % sure
            </Badge>
            {overriddenBy !== undefined && (
              <Badge appearance="tint" size="large" color="important">
                {sources[overriddenBy]}
              </Badge>
            )}
          </div>
          <ul className={styles.list} aria-label="Evidence">
            {evidence.map(({ kind, weight, sentence }) => (
              <li key={`${kind} ${sentence}`} className={styles.item}>
                <Meter value={Math.round(weight * 100)} maximum={100} label={`${kind}, share in percent`} />
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
          <OverridePerson
            key={`${person.id} ${band}`}
            person={person}
            band={band}
            corrected={overriddenBy === 'person'}
          />
        </Stack>
      )}
    </Loaded>
  );
}
