import { Button, Input, Subtitle1, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { ChatBubble } from './ChatBubble';
import { type ChatMessage, type FramePerson, chatOf, writeToBot } from './local-api';
import type { ThemeName } from './teams-host';

const useStyles = makeStyles({
  chat: {
    boxSizing: 'border-box',
    minHeight: '100%',
    display: 'grid',
    gridTemplateRows: 'auto 1fr auto',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '720px',
    padding: tokens.spacingHorizontalL,
  },
  messages: { display: 'grid', alignContent: 'start', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0 },
  message: { listStyleType: 'none', minWidth: 0 },
  own: { justifySelf: 'end' },
  quiet: { color: tokens.colorNeutralForeground3 },
  write: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
});

interface ChatProps {
  readonly person: FramePerson;
  readonly theme: ThemeName;
  readonly openLink: (link: string) => void;
}

/** A person's one-to-one chat with the app's bot. */
export function Chat({ person, theme, openLink }: ChatProps) {
  const styles = useStyles();
  const [messages, setMessages] = useState<readonly ChatMessage[] | null>(null);
  const [draft, setDraft] = useState('');

  const [failure, setFailure] = useState<string | null>(null);

  const load = useCallback(
    () =>
      chatOf(person.id).then(
        ({ items }) => {
          setMessages((shown) => (sameMessages(shown, items) ? shown : items));
          setFailure(null);
        },
        (error: unknown) => setFailure(String(error)),
      ),
    [person.id],
  );
  useEffect(() => {
    void load();
    const timer = setInterval(() => void load(), 1_000);
    return () => clearInterval(timer);
  }, [load]);

  const write = () => {
    if (draft.trim() === '') return;
    const text = draft.trim();
    setDraft('');
    writeToBot(person.id, text).then(load, (error: unknown) => {
      setFailure(`Not sent: ${String(error)}`);
      setDraft(text);
    });
  };

  return (
    <section className={styles.chat} aria-label={`Chat of ${person.displayName} with Vice Versa`}>
      <Subtitle1 as="h1">Vice Versa</Subtitle1>
      <ul className={styles.messages} aria-label="Messages">
        {messages?.length === 0 && (
          <li className={styles.message}>
            <Text className={styles.quiet}>Nothing yet. The bot writes here when an approval is needed.</Text>
          </li>
        )}
        {messages?.map((message) => (
          <li key={message.id} className={mergeClasses(styles.message, message.from === 'person' && styles.own)}>
            <ChatBubble message={message} person={person} theme={theme} openLink={openLink} />
          </li>
        ))}
      </ul>
      {failure !== null && <Text role="alert">{failure}</Text>}
      <form
        className={styles.write}
        onSubmit={(event) => {
          event.preventDefault();
          write();
        }}
      >
        <Input
          value={draft}
          placeholder="Type a message"
          aria-label="Type a message"
          onChange={(_event, data) => setDraft(data.value)}
        />
        <Button type="submit">Send</Button>
      </form>
    </section>
  );
}

/** What did not change is not drawn again, so that a half-written reason stays. */
function sameMessages(shown: readonly ChatMessage[] | null, loaded: readonly ChatMessage[]): boolean {
  return shown !== null && JSON.stringify(shown) === JSON.stringify(loaded);
}
