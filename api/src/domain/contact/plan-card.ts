import { HOUR_MS } from '../scheduling/time-units';
import { type CardItem, type PostedCard, sameItem } from './contact';

/** An approval that waits for the person. */
export interface WaitingItem extends CardItem {
  /** The chat asks for it from then on: at once, or with the weekly list. */
  readonly askFromUtc: number;
  /** The person wanted to be asked again then; null where they did not put it off. */
  readonly askAgainUtc: number | null;
}

/** What to do in the chat now, and when to look again. */
export interface CardPlan {
  readonly step:
    | { readonly kind: 'none' }
    /** Put these on a new message at the end of the chat. */
    | { readonly kind: 'post'; readonly items: readonly CardItem[] }
    /** Let this message show these. */
    | { readonly kind: 'update'; readonly card: PostedCard; readonly items: readonly CardItem[] };
  /** Null where only news can change the plan. */
  readonly lookAgainUtc: number | null;
}

/** For so long, what is new joins the card that stands there; after it the list is posted anew, so that it is seen. */
const JOINS_WITHIN_MS = 4 * HOUR_MS;

/**
 * One card at a time asks a person for all that waits, so that many approvals are one message and no flood. What is new joins
 * a young card in place; what the person wanted to be asked again is asked with a new message. A card whose approvals are all
 * decided stays as it is, and what comes after it gets another.
 *
 * @param cards the latest cards of the chat, oldest first.
 */
export function planCard(cards: readonly PostedCard[], waiting: readonly WaitingItem[], nowUtc: number): CardPlan {
  const card = cards.at(-1) ?? null;
  const from = ({ askFromUtc, askAgainUtc }: WaitingItem) => askAgainUtc ?? askFromUtc;
  const due = waiting.filter((item) => from(item) <= nowUtc);
  const later = waiting.map(from).filter((instant) => instant > nowUtc);
  return { step: stepOf(card, waiting, due, nowUtc), lookAgainUtc: later.length === 0 ? null : Math.min(...later) };
}

function stepOf(
  card: PostedCard | null,
  waiting: readonly WaitingItem[],
  due: readonly WaitingItem[],
  nowUtc: number,
): CardPlan['step'] {
  const post = { kind: 'post', items: due.map(itemOf) } as const;
  if (card === null) return due.length === 0 ? { kind: 'none' } : post;
  const isOn = (item: CardItem) => card.items.some((each) => sameItem(each, item));
  const fresh = due.filter((item) => !isOn(item));
  const asksStill = waiting.some(isOn);
  if (card.activityId === null) return due.length === 0 ? { kind: 'none' } : post;
  if (!asksStill && fresh.length > 0) return post;
  const askAgain = due.some((item) => isOn(item) && (item.askAgainUtc ?? 0) > card.postedAtUtc);
  const isOld = nowUtc - card.postedAtUtc >= JOINS_WITHIN_MS;
  if (askAgain || (fresh.length > 0 && isOld)) return post;
  return { kind: 'update', card, items: [...card.items, ...fresh.map(itemOf)] };
}

const itemOf = ({ programId, pairingId }: CardItem): CardItem => ({ programId, pairingId });
