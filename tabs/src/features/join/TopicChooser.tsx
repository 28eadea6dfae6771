import { Badge, Field, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Topic } from '../../../../api/src/contract/program';
import { Section } from '../../ui/Section';
import { Stack } from '../../ui/Stack';
import { ToggleChips } from '../../ui/ToggleChips';
import { topicsByCategory } from '../program/topic-names';

const useStyles = makeStyles({
  category: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground3 },
});

const most = 12;
/** With more topics than this a search field saves scrolling. */
const searchFrom = 30;

interface TopicChooserProps {
  readonly title: string;
  readonly hint: string;
  readonly topics: readonly Topic[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: string[]) => void;
}

/** Topics as chips, grouped by category. */
export function TopicChooser({ title, hint, topics, chosen, error, onChange }: TopicChooserProps) {
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const shown = topics.filter(
    ({ id, name, category }) => chosen.includes(id) || `${name} ${category}`.toLocaleLowerCase().includes(wanted),
  );
  return (
    <Section
      title={title}
      hint={hint}
      action={
        <Badge appearance="tint" size="large" color={chosen.length === 0 ? 'informative' : 'brand'}>
          {chosen.length} of up to {most}
        </Badge>
      }
    >
      <Field {...(error !== undefined && { validationMessage: error })}>
        <Stack>
          {topics.length > searchFrom && (
            <SearchBox
              aria-label={`Search in ${title.toLowerCase()}`}
              placeholder="Search topics"
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
          )}
          {shown.length === 0 && <p className={styles.none}>No topic is called that.</p>}
          {topicsByCategory(shown).map((group) => (
            <div key={group.category}>
              <h3 className={styles.category}>{group.category}</h3>
              <ToggleChips
                chips={group.topics}
                chosen={chosen}
                most={most}
                label={`${title}: ${group.category}`}
                onChange={onChange}
              />
            </div>
          ))}
        </Stack>
      </Field>
    </Section>
  );
}
