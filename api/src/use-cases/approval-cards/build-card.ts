import type { CardMessage } from '../ports/chats';
import { approvalCard } from './approval-card';
import { digestCard } from './digest-card';
import type { CardFacts } from './card-facts';

/** The message for these approvals: a card about one, or a list of several. */
export function buildCard(facts: CardFacts): CardMessage {
  const [first] = facts.rows;
  const card = facts.rows.length === 1 && first !== undefined ? approvalCard(facts, first) : digestCard(facts);
  return { card, text: card.fallbackText };
}
