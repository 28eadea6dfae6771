import { Combobox, Field, Option } from '@fluentui/react-components';
import { useState } from 'react';
import type { PersonCard } from '../../../../api/src/contract/people';
import { ApiError } from '../../app/api-error';
import { PersonLine } from '../../ui/PersonLine';
import { aboutPerson } from './person-words';
import { useFindPeople } from './use-find-people';
import { useSettled } from './use-settled';

interface PersonSearchProps {
  readonly label: string;
  readonly hint?: string;
  /** People that cannot be chosen, by id. */
  readonly without?: readonly string[];
  readonly onPick: (person: PersonCard) => void;
}

/** Finds a person by name or title while one types. */
export function PersonSearch({ label, hint, without = [], onPick }: PersonSearchProps) {
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const search = useSettled(text);
  const found = useFindPeople(search);
  const people = (found.data ?? []).filter(({ id }) => !without.includes(id));
  const tooShort = text.trim().length < 2;
  const nothing = tooShort
    ? 'Type at least two letters.'
    : found.isFetching || search !== text
      ? 'Searching…'
      : 'Nobody found.';
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(found.error instanceof ApiError && { validationMessage: found.error.message })}
    >
      <Combobox
        freeform
        value={text}
        selectedOptions={[]}
        placeholder="Name or title"
        open={open}
        onOpenChange={(_, data) => setOpen(data.open)}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setOpen(true);
        }}
        onOptionSelect={(_, { optionValue }) => {
          const person = people.find(({ id }) => id === optionValue);
          if (person === undefined) return;
          setText('');
          onPick(person);
        }}
      >
        {tooShort || people.length === 0 ? (
          <Option key="nothing" text="" disabled>
            {nothing}
          </Option>
        ) : (
          people.map((person) => (
            <Option key={person.id} value={person.id} text={person.displayName}>
              <PersonLine name={person.displayName} about={aboutPerson(person)} id={person.id} size={32} />
            </Option>
          ))
        )}
      </Combobox>
    </Field>
  );
}
