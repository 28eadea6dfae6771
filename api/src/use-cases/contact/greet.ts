import type { ChatAddress } from '../../domain/contact/contact';
import { buildCard } from '../approval-cards/build-card';
import { approvalsOf, readCardFacts } from './read-card-facts';
import type { ContactPorts } from './refresh-contact';

/** Answers whatever a person writes: what waits for them, or what the bot is for. The words themselves are not read. */
export async function greet(ports: ContactPorts, personId: string, chat: ChatAddress): Promise<void> {
  const approvals = await approvalsOf(ports, personId);
  const items = approvals
    .filter(({ decision }) => decision === null)
    .map(({ programId, pairingId }) => ({ programId, pairingId }));
  if (items.length === 0) {
    await ports.chats.say(
      chat,
      'Nothing waits for your approval. Vice Versa writes here when the time of a pairing needs it; everything else is in the Vice Versa tab.',
    );
    return;
  }
  // No card that is remembered: it only shows, once more, what waits.
  const facts = await readCardFacts(ports, approvals, { approverId: personId, cardId: 'asked', items, chat });
  await ports.chats.post(chat, buildCard(facts));
}
