import { Button, Field, Input } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { PersonCard } from '../../../../api/src/contract/people';
import { ChoiceField } from '../../ui/ChoiceField';
import { FieldGrid } from '../../ui/FieldGrid';
import { PersonLine } from '../../ui/PersonLine';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { aboutPerson } from '../people/person-words';
import { PersonSearch } from '../people/PersonSearch';
import { everyLine, isFiltered, type AuditFilter } from './audit-filter';
import { operationChoices } from './audit-words';

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly onChange: (filter: AuditFilter) => void;
}

/** Which lines to show: by whom, about whom, what, and when. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const date = (part: 'fromDate' | 'lastDate', label: string) => (
    <Field label={label}>
      <Input type="date" value={filter[part]} onChange={(_, data) => onChange({ ...filter, [part]: data.value })} />
    </Field>
  );
  const person = (part: 'by' | 'about', label: string) => (
    <OnePerson label={label} person={filter[part]} onChange={(one) => onChange({ ...filter, [part]: one })} />
  );
  return (
    <Section
      title="Which lines"
      {...(isFiltered(filter) && {
        action: (
          <Button appearance="subtle" size="small" onClick={() => onChange(everyLine)}>
            Show all lines
          </Button>
        ),
      })}
    >
      <Stack>
        <FieldGrid>
          {person('by', 'Done by')}
          {person('about', 'About')}
          <ChoiceField
            label="What"
            value={filter.operation}
            choices={operationChoices}
            onChange={(operation) => onChange({ ...filter, operation })}
          />
        </FieldGrid>
        <FieldGrid>
          {date('fromDate', 'First day')}
          {date('lastDate', 'Last day')}
        </FieldGrid>
      </Stack>
    </Section>
  );
}

interface OnePersonProps {
  readonly label: string;
  readonly person: PersonCard | null;
  readonly onChange: (person: PersonCard | null) => void;
}

function OnePerson({ label, person, onChange }: OnePersonProps) {
  if (person === null) return <PersonSearch label={label} onPick={onChange} />;
  const name = person.displayName;
  return (
    <Field label={label}>
      <PersonLine
        name={name}
        about={aboutPerson(person)}
        id={person.id}
        size={32}
        extra={
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={`${label}: anybody instead of ${name}`}
            onClick={() => onChange(null)}
          />
        }
      />
    </Field>
  );
}
