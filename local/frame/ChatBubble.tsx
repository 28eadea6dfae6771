import { Caption1, MessageBar, MessageBarBody, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { AdaptiveCardView } from './AdaptiveCardView';
import { type CardJson, type ChatMessage, type FramePerson, actOnCard } from './local-api';
import type { ThemeName } from './teams-host';

const useStyles = makeStyles({
  bubble: { display: 'grid', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  surface: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ChatBubbleProps {
  readonly message: ChatMessage;
  readonly person: FramePerson;
  readonly theme: ThemeName;
  readonly openLink: (link: string) => void;
}

/** One message. A card that wants to is refreshed when it comes into view, and each click shows the card that the bot answers. */
export function ChatBubble({ message, person, theme, openLink }: ChatBubbleProps) {
  const styles = useStyles();
  const [answered, setAnswered] = useState<CardJson | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const { id, card } = message;
  const content = JSON.stringify(card);

  const act = useCallback(
    async (verb: string, data: CardJson, trigger: 'manual' | 'automatic') => {
      try {
        const answer = await actOnCard(person.id, id, { verb, data, trigger });
        if (answer.type === 'application/vnd.microsoft.card.adaptive') {
          setAnswered(answer.value as CardJson);
          setRefused(null);
        } else if (trigger === 'manual') setRefused(messageOf(answer.value));
      } catch {
        if (trigger === 'manual') setRefused('Something went wrong. Please try again.');
      }
    },
    [person.id, id],
  );

  useEffect(() => {
    setAnswered(null);
    const refresh = refreshOf(JSON.parse(content) as CardJson | null);
    if (refresh !== null) void act(refresh.verb, refresh.data, 'automatic');
  }, [content, act]);

  return (
    <article className={styles.bubble} aria-label={message.from === 'bot' ? 'Vice Versa' : person.displayName}>
      <Caption1 className={styles.quiet}>
        {message.from === 'bot' ? 'Vice Versa' : 'You'} ·{' '}
        {new Date(message.atUtc).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })}
        {message.edited && ' · Edited'}
      </Caption1>
      <div className={styles.surface}>
        {card === null ? (
          <Text>{message.text}</Text>
        ) : (
          <AdaptiveCardView
            card={answered ?? card}
            theme={theme}
            openLink={openLink}
            onExecute={(verb, data) => void act(verb, data, 'manual')}
          />
        )}
      </div>
      {refused !== null && (
        <MessageBar intent="error">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
    </article>
  );
}

interface Refresh {
  readonly action: { readonly verb: string; readonly data: CardJson };
}

function refreshOf(card: CardJson | null): Refresh['action'] | null {
  return (card?.['refresh'] as Refresh | undefined)?.action ?? null;
}

function messageOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
    ? value.message
    : 'Something went wrong. Please try again.';
}
