import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, type Action } from 'adaptivecards';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { CardJson } from './local-api';
import { hostConfigOf } from './card-host-config';
import type { ThemeName } from './teams-host';

const useStyles = makeStyles({
  card: {
    '& .ac-adaptiveCard': { outline: 'none' },
    '& .ac-pushButton': {
      minHeight: '32px',
      padding: `0 ${tokens.spacingHorizontalM}`,
      borderRadius: tokens.borderRadiusMedium,
      border: `1px solid ${tokens.colorNeutralStroke1}`,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      cursor: 'pointer',
    },
    '& .ac-pushButton:hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& .ac-pushButton:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    '& .ac-pushButton.style-positive': {
      backgroundColor: tokens.colorBrandBackground,
      color: tokens.colorNeutralForegroundOnBrand,
      border: `1px solid ${tokens.colorBrandBackground}`,
    },
    '& .ac-pushButton.style-destructive': { color: tokens.colorPaletteRedForeground1 },
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-input': {
      width: '100%',
      boxSizing: 'border-box',
      minHeight: '32px',
      padding: `0 ${tokens.spacingHorizontalM}`,
      borderRadius: tokens.borderRadiusMedium,
      border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
    },
  },
});

interface AdaptiveCardViewProps {
  readonly card: CardJson;
  readonly theme: ThemeName;
  readonly onExecute: (verb: string, data: CardJson) => void;
  readonly openLink: (link: string) => void;
}

/** A card as Teams draws it, with its actions handed to the chat. */
export function AdaptiveCardView({ card, theme, onExecute, openLink }: AdaptiveCardViewProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onExecute, openLink });
  // Compared by content: the same card, read once more, must not undo what the person has opened or typed.
  const content = JSON.stringify(card);

  useEffect(() => {
    handlers.current = { onExecute, openLink };
  }, [onExecute, openLink]);

  useEffect(() => {
    const drawn = new AdaptiveCard();
    drawn.hostConfig = new HostConfig(hostConfigOf(theme));
    drawn.onExecuteAction = (action: Action) => {
      if (action instanceof OpenUrlAction) handlers.current.openLink(action.url ?? '');
      else if (action instanceof ExecuteAction) handlers.current.onExecute(action.verb ?? '', dataOf(action.data));
    };
    drawn.parse(JSON.parse(content));
    const element = drawn.render();
    if (element === undefined) return undefined;
    place.current?.replaceChildren(element);
    return () => element.remove();
  }, [content, theme]);

  return <div ref={place} className={styles.card} />;
}

/** The action's own data together with what the person filled in, as the library merges it. */
const dataOf = (data: unknown): CardJson =>
  typeof data === 'object' && data !== null ? Object.fromEntries(Object.entries(data)) : {};
