import { useState } from 'react';
import type { PersonCard } from '../../../../api/src/contract/people';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { PersonSearch } from '../people/PersonSearch';
import { SeniorityCard } from './SeniorityCard';

/** Finds a person and shows why they stand where they stand. */
export function PersonLookUp() {
  const [person, setPerson] = useState<PersonCard | null>(null);
  return (
    <Section
      title="Look up a person"
      hint="Career stage from the chart and titles, never age. Correct it where you know better."
    >
      <Stack>
        <PersonSearch label="Person" onPick={setPerson} />
        {person !== null && <SeniorityCard key={person.id} personId={person.id} />}
      </Stack>
    </Section>
  );
}
