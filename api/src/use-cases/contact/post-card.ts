import type { Approval } from '../../contract/approval';
import { beginCard, changeCard } from '../../domain/contact/cards';
import type { CardItem, ChatAddress } from '../../domain/contact/contact';
import { noteReceipt } from '../../domain/contact/receipts';
import { buildCard } from '../approval-cards/build-card';
import type { Unreachable } from '../ports/chats';
import type { Ports } from '../ports/ports';
import { changeContact } from './change-contact';
import { type CardPorts, readCardFacts } from './read-card-facts';
import { shownBy } from './shown-by';

type PostPorts = CardPorts & Pick<Ports, 'contacts' | 'chats'>;

/** Posts a new card about these approvals and remembers it. Null where it stands in the chat. */
export async function postCard(
  ports: PostPorts,
  personId: string,
  chat: ChatAddress,
  approvals: readonly Approval[],
  items: readonly CardItem[],
): Promise<Unreachable | null> {
  const nowUtc = ports.clock.nowUtc();
  let cardId = '';
  await changeContact(ports, personId, (current) => {
    const begun = beginCard({ ...current, chat }, items, nowUtc);
    cardId = begun.cardId;
    return begun.contact;
  });
  const message = buildCard(await readCardFacts(ports, approvals, { approverId: personId, cardId, items, chat }));
  const posted = await ports.chats.post(chat, message);
  if (posted.kind === 'unreachable') return posted;
  await changeContact(ports, personId, (current) =>
    noteReceipt(
      changeCard(current, cardId, { activityId: posted.activityId, shown: shownBy(message) }),
      'chat',
      { outcome: 'delivered', reason: null },
      nowUtc,
    ),
  );
  return null;
}
