import { changeCard } from '../../domain/contact/cards';
import { type CardItem, type ChatAddress, type Contact, type PostedCard, sameItem } from '../../domain/contact/contact';
import { planCard } from '../../domain/contact/plan-card';
import { noteReceipt } from '../../domain/contact/receipts';
import { claimRefresh, refreshDone, refreshFailed } from '../../domain/contact/refresh-work';
import type { Approval } from '../../contract/approval';
import { buildCard } from '../approval-cards/build-card';
import type { Unreachable } from '../ports/chats';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Ports } from '../ports/ports';
import { failureText, retryAfterMsOf } from '../work/failure-text';
import { changeContact } from './change-contact';
import { postCard } from './post-card';
import { approvalsOf, readCardFacts, type CardPorts } from './read-card-facts';
import { shownBy } from './shown-by';
import { waitingItems } from './waiting-items';

export type ContactPorts = CardPorts & Pick<Ports, 'contacts' | 'chats'>;

/** Longer than one look takes, for every call to the outside has a deadline. */
const LEASE_MS = 120_000;

/**
 * Brings the card in a person's chat in line with what waits for them: posts it, or changes the one that stands. Safe to
 * repeat and to run twice at a time: one worker claims the look, the other finds nothing to do.
 *
 * The channel has no idempotent post: a crash between the post and its record posts the same card once more. Both copies then
 * carry the same id, show the same state and decide once.
 */
export async function refreshContact(ports: ContactPorts, personId: string): Promise<void> {
  const contact = await claim(ports, personId);
  if (contact === null) return;
  try {
    const lookAgainUtc = await look(ports, contact);
    await changeContact(ports, personId, (current) =>
      refreshDone(current, contact.revision, lookAgainUtc, ports.clock.nowUtc()),
    );
  } catch (error) {
    const failure = {
      error: failureText(error),
      final: error instanceof PermanentFailure,
      retryAfterMs: retryAfterMsOf(error),
    };
    await changeContact(ports, personId, (current) => {
      const nowUtc = ports.clock.nowUtc();
      const failed = refreshFailed(current, failure, nowUtc);
      return failed.work?.parked === true
        ? noteReceipt(failed, 'chat', { outcome: 'unreachable', reason: failure.error }, nowUtc)
        : failed;
    });
  }
}

async function claim(ports: ContactPorts, personId: string): Promise<Contact | null> {
  const read = await ports.contacts.read(personId);
  if (read === null) return null;
  const nowUtc = ports.clock.nowUtc();
  const claimed = claimRefresh(read.value, nowUtc, nowUtc + LEASE_MS);
  if (claimed === null || (await ports.contacts.replace(claimed, read.etag)) === 'changed') return null;
  return claimed;
}

/** Does what the plan says; answers when to look again. */
async function look(ports: ContactPorts, contact: Contact): Promise<number | null> {
  const approvals = await approvalsOf(ports, contact.personId);
  const waiting = waitingItems(approvals);
  const plan = planCard(contact.cards, waiting, ports.clock.nowUtc());
  switch (plan.step.kind) {
    case 'none':
      break;
    case 'post':
      await post(ports, contact, approvals, plan.step.items);
      break;
    case 'update':
      await update(ports, contact, approvals, plan.step);
      break;
  }
  return plan.lookAgainUtc;
}

async function post(
  ports: ContactPorts,
  contact: Contact,
  approvals: readonly Approval[],
  items: readonly CardItem[],
): Promise<void> {
  const { personId } = contact;
  const opened = contact.chat ?? (await openChat(ports, personId));
  if ('kind' in opened) return noteUnreachable(ports, personId, opened);
  const refused = await postCard(ports, personId, opened, approvals, items);
  if (refused !== null) await noteUnreachable(ports, personId, refused);
}

async function openChat(ports: ContactPorts, personId: string): Promise<ChatAddress | Unreachable> {
  const opened = await ports.chats.open(personId);
  return opened.kind === 'open' ? opened.chat : opened;
}

/** The chat is forgotten, so that the next news opens it anew: the person may have installed the app by then. */
async function noteUnreachable(ports: ContactPorts, personId: string, { reason }: Unreachable): Promise<void> {
  await changeContact(ports, personId, (current) => ({
    ...noteReceipt(current, 'chat', { outcome: 'unreachable', reason }, ports.clock.nowUtc()),
    chat: null,
  }));
}

async function update(
  ports: ContactPorts,
  { personId, chat }: Contact,
  approvals: readonly Approval[],
  { card, items }: { readonly card: PostedCard; readonly items: readonly CardItem[] },
): Promise<void> {
  if (chat === null || card.activityId === null) return;
  const { cardId } = card;
  const message = buildCard(await readCardFacts(ports, approvals, { approverId: personId, cardId, items, chat }));
  const shown = shownBy(message);
  if (shown === card.shown && items.every((item) => card.items.some((each) => sameItem(each, item)))) return;
  // Remembered before it is sent: a click on a row that was sent must find its row.
  await changeContact(ports, personId, (current) => changeCard(current, cardId, { items, shown: null }));
  const updated = await ports.chats.update(chat, card.activityId, message);
  switch (updated.kind) {
    case 'updated':
      await changeContact(ports, personId, (current) => changeCard(current, cardId, { shown }));
      return;
    case 'gone':
      await changeContact(ports, personId, (current) => changeCard(current, cardId, { shown }));
      return;
    case 'unreachable':
      return noteUnreachable(ports, personId, updated);
  }
}
