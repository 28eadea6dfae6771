import type { CardItem, Contact, PostedCard } from './contact';

/** Cards whose items are remembered: an older one still works for the approval that its button names. */
const REMEMBERED = 30;

/** Notes that a card is about to be posted. A card that was begun and never confirmed is taken up again. */
export function beginCard(
  contact: Contact,
  items: readonly CardItem[],
  nowUtc: number,
): { readonly contact: Contact; readonly cardId: string } {
  const last = contact.cards.at(-1);
  const resumed = last?.activityId === null ? last : null;
  const number = resumed === null ? contact.cardsIssued + 1 : contact.cardsIssued;
  const cardId = resumed?.cardId ?? `card-${number}`;
  const card: PostedCard = { cardId, activityId: null, postedAtUtc: nowUtc, items, shown: null };
  const others = contact.cards.filter((each) => each.cardId !== cardId);
  return { contact: { ...contact, cardsIssued: number, cards: [...others, card].slice(-REMEMBERED) }, cardId };
}

/** Changes one card; a card that is not remembered changes nothing. */
export function changeCard(contact: Contact, cardId: string, change: Partial<Omit<PostedCard, 'cardId'>>): Contact {
  return {
    ...contact,
    cards: contact.cards.map((card) => (card.cardId === cardId ? { ...card, ...change } : card)),
  };
}

/** The remembered card with this id, null for none. */
export function cardOf(contact: Contact, cardId: string): PostedCard | null {
  return contact.cards.find((card) => card.cardId === cardId) ?? null;
}
