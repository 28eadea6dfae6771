import { Button, Card, CardHeader, Subtitle1, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { type FeedItem, type FramePerson, activityOf } from './local-api';

const useStyles = makeStyles({
  feed: { display: 'grid', rowGap: tokens.spacingVerticalS, maxWidth: '680px', padding: tokens.spacingHorizontalXL },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ActivityFeedProps {
  readonly person: FramePerson;
  readonly openLink: (link: string) => void;
}

/** What the product sent to this person's activity feed, newest first. */
export function ActivityFeed({ person, openLink }: ActivityFeedProps) {
  const styles = useStyles();
  const [items, setItems] = useState<readonly FeedItem[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  useEffect(() => {
    const load = () =>
      void activityOf(person.id).then(
        ({ items: loaded }) => {
          setItems(loaded);
          setFailure(null);
        },
        (error: unknown) => setFailure(String(error)),
      );
    load();
    const timer = setInterval(load, 2_000);
    return () => clearInterval(timer);
  }, [person.id]);

  return (
    <section className={styles.feed} aria-label={`Activity of ${person.displayName}`}>
      <Subtitle1 as="h1">Activity</Subtitle1>
      {failure !== null && <Text role="alert">{failure}</Text>}
      {items?.length === 0 && (
        <Text className={styles.quiet}>Nothing yet. Notifications of Vice Versa appear here.</Text>
      )}
      {items?.map((item) => (
        <Card key={item.id} size="small">
          <CardHeader
            header={<Text weight="semibold">{item.text}</Text>}
            description={
              <Text size={200} className={styles.quiet}>
                {item.preview} ·{' '}
                {new Date(item.atUtc).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
              </Text>
            }
            {...(item.webUrl !== null && {
              action: (
                <Button size="small" onClick={() => openLink(item.webUrl ?? '')}>
                  Open
                </Button>
              ),
            })}
          />
        </Card>
      ))}
    </section>
  );
}
