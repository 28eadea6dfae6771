import type { OwedWork } from '../work/owed-work';

/** Ways in which a person is told something in Teams. */
export type Channel = 'chat' | 'activity-feed';

/** What became of the last message on a channel. */
export interface Receipt {
  /** `unreachable`: a person has to do something before a repeat makes sense. */
  readonly outcome: 'delivered' | 'unreachable';
  /** What is in the way, and who can mend it; null where nothing is. */
  readonly reason: string | null;
  /** Since when it has been so. */
  readonly sinceUtc: number;
}

/** The bot's one-to-one chat with a person, as the channel names it. */
export interface ChatAddress {
  /** Where the channel takes messages for this chat. */
  readonly serviceUrl: string;
  readonly conversationId: string;
  /** The person's id in the channel: cards refresh by themselves for it. */
  readonly memberId: string;
}

/** An approval as a card names it. */
export interface CardItem {
  readonly programId: string;
  readonly pairingId: string;
}

/** A message with a card that the bot posted, or began to post. */
export interface PostedCard {
  /** Every action of the card carries it. A card that was posted twice by a crash is still one card. */
  readonly cardId: string;
  /** Null until the channel has confirmed the message. */
  readonly activityId: string | null;
  readonly postedAtUtc: number;
  readonly items: readonly CardItem[];
  /** Tells whether the message shows the present state; null where that is not known. */
  readonly shown: string | null;
}

/**
 * How one person is reached: the bot's chat, the cards in it, and what became of messages. One document, which carries the
 * work that it owes.
 */
export interface Contact {
  readonly personId: string;
  readonly chat: ChatAddress | null;
  /** The latest cards, oldest first. */
  readonly cards: readonly PostedCard[];
  /** How many cards were ever begun: numbers the next one. */
  readonly cardsIssued: number;
  readonly receipts: Readonly<Record<Channel, Receipt | null>>;
  /** When this person last came with the role of a program lead; absent where they never did, or lost it. */
  readonly leadSeenAtUtc?: number;
  /** Grows with every reason to look at the chat again, so that none is lost while somebody looks. */
  readonly revision: number;
  /** Bringing the card in the chat in line with what waits; null where nothing is owed. */
  readonly work: OwedWork<'refresh-card'> | null;
}

/** Somebody who was never reached yet. */
export function newContact(personId: string): Contact {
  return {
    personId,
    chat: null,
    cards: [],
    cardsIssued: 0,
    receipts: { chat: null, 'activity-feed': null },
    revision: 0,
    work: null,
  };
}

/** Whether two items name the same approval. */
export function sameItem(a: CardItem, b: CardItem): boolean {
  return a.pairingId === b.pairingId && a.programId === b.programId;
}
