import type { ChatAddress } from '../../domain/contact/contact';
import { postCard } from './post-card';
import { approvalsOf, waitingNow } from './read-card-facts';
import type { ContactPorts } from './refresh-contact';

/** Answers whatever a person writes: what waits for them, or what the bot is for. The words themselves are not read. */
export async function greet(ports: ContactPorts, personId: string, chat: ChatAddress): Promise<void> {
  const approvals = await approvalsOf(ports, personId);
  const items = waitingNow(approvals);
  if (items.length > 0) {
    await postCard(ports, personId, chat, approvals, items);
    return;
  }
  await ports.chats.say(
    chat,
    'Nothing waits for your approval. Vice Versa writes here when the time of a pairing needs it; everything else is in the Vice Versa tab.',
  );
}
