import { type AdaptiveCard, type CardAction, type CardElement, textBlock } from './adaptive-card';
import { execute } from './card-data';
import type { CardFacts } from './card-facts';

/** What all cards have in common: heading, notice, a refresh when it is looked at, and the way to the tab. */
export function cardFrame(
  facts: CardFacts,
  content: {
    readonly heading: string;
    /** The whole in plain words, for hosts without cards and for screen readers. */
    readonly fallback: string;
    readonly body: readonly CardElement[];
    readonly actions: readonly CardAction[];
  },
): AdaptiveCard {
  const notice: CardElement[] =
    facts.notice === null
      ? []
      : [{ type: 'Container', style: 'accent', items: [textBlock(facts.notice)], spacing: 'small' }];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: content.fallback,
    speak: content.fallback,
    refresh: { action: execute('refresh', facts, []), userIds: [facts.memberId] },
    body: [
      textBlock(content.heading, { style: 'heading', size: 'medium', weight: 'bolder' }),
      ...notice,
      ...content.body,
    ],
    actions: [...content.actions, { type: 'Action.OpenUrl', title: 'Open Vice Versa', url: facts.approvalsLink }],
  };
}
