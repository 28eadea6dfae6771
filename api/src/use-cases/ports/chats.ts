import type { ChatAddress } from '../../domain/contact/contact';
import type { AdaptiveCard } from '../approval-cards/adaptive-card';

/** A card with what is shown instead where cards are not: in a notification, by a host without cards, to a screen reader. */
export interface CardMessage {
  readonly card: AdaptiveCard;
  readonly text: string;
}

/** The way to a person is closed until somebody does something; the reason says who and what. */
export interface Unreachable {
  readonly kind: 'unreachable';
  readonly reason: string;
}

/**
 * The bot's one-to-one chats with people. Calls that the channel asks to repeat later throw `TemporaryFailure`. The channel
 * knows no idempotent post: one whose answer is lost may stand twice, which is why a card says which card it is.
 */
export interface ChatGateway {
  /** Opens the chat with a person, installing the app for them where that is permitted. Safe to repeat. */
  open(personId: string): Promise<{ readonly kind: 'open'; readonly chat: ChatAddress } | Unreachable>;
  post(
    chat: ChatAddress,
    message: CardMessage,
  ): Promise<{ readonly kind: 'posted'; readonly activityId: string } | Unreachable>;
  /** Lets a message show another card. `gone`: the chat does not hold it any more. */
  update(
    chat: ChatAddress,
    activityId: string,
    message: CardMessage,
  ): Promise<{ readonly kind: 'updated' } | { readonly kind: 'gone' } | Unreachable>;
  /** Says something without a card. */
  say(chat: ChatAddress, text: string): Promise<{ readonly kind: 'posted'; readonly activityId: string } | Unreachable>;
}
