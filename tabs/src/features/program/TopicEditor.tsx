import { Button, Field, Input, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { useId, useState } from 'react';
import { Stack } from '../../ui/Stack';
import type { SettingsFieldsProps } from './settings-fields';
import { topicIdFor } from './topic-id';
import { topicsByCategory } from './topic-names';

const useStyles = makeStyles({
  category: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
  },
  tags: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
  add: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  grow: { flexGrow: 1, flexBasis: '180px' },
  error: { margin: 0, color: tokens.colorPaletteRedForeground1 },
});

/** Topics of the program: taken out one by one, added by name and category. */
export function TopicEditor({ settings: { topics }, onChange, errorOf }: SettingsFieldsProps) {
  const styles = useStyles();
  const categories = useId();
  const [name, setName] = useState('');
  const [category, setCategory] = useState('');
  const complete = name.trim() !== '' && category.trim() !== '';
  const error = errorOf('topics');
  const add = () => {
    const id = topicIdFor(
      name,
      topics.map((topic) => topic.id),
    );
    onChange({ topics: [...topics, { id, name: name.trim(), category: category.trim() }] });
    setName('');
  };
  return (
    <Stack>
      {topicsByCategory(topics).map((group) => (
        <div key={group.category}>
          <h3 className={styles.category}>{group.category}</h3>
          <TagGroup
            className={styles.tags}
            aria-label={group.category}
            onDismiss={(_, { value }) => onChange({ topics: topics.filter(({ id }) => id !== value) })}
          >
            {group.topics.map((topic) => (
              <Tag
                key={topic.id}
                value={topic.id}
                dismissible
                dismissIcon={{ 'aria-label': `Remove ${topic.name}` }}
                shape="circular"
              >
                {topic.name}
              </Tag>
            ))}
          </TagGroup>
        </div>
      ))}
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.add}>
        <Field label="New topic" className={styles.grow}>
          <Input
            value={name}
            maxLength={60}
            onChange={(_, { value }) => setName(value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (complete) add();
            }}
          />
        </Field>
        <Field label="Category" className={styles.grow}>
          <Input value={category} maxLength={40} list={categories} onChange={(_, { value }) => setCategory(value)} />
        </Field>
        <datalist id={categories}>
          {topicsByCategory(topics).map((group) => (
            <option key={group.category} value={group.category} />
          ))}
        </datalist>
        <Button icon={<AddRegular />} disabledFocusable={!complete} onClick={add}>
          Add topic
        </Button>
      </div>
    </Stack>
  );
}
