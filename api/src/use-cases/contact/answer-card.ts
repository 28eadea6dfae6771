import { ApprovalDecision } from '../../contract/approval';
import { cardOf } from '../../domain/contact/cards';
import { type CardItem, type Contact, newContact, sameItem } from '../../domain/contact/contact';
import { accepted, refused, type Outcome } from '../../domain/refusal';
import { buildCard } from '../approval-cards/build-card';
import type { CardVerb } from '../approval-cards/card-data';
import type { WorkPorts } from '../pairing-work/performer';
import type { Caller } from '../ports/caller';
import type { CardMessage } from '../ports/chats';
import type { Ports } from '../ports/ports';
import { decideFromCard, type DecideOn, recordRefused } from './decide-from-card';
import { approvalsOf, readCardFacts, waitingNow } from './read-card-facts';
import type { ContactPorts } from './refresh-contact';

export type AnswerPorts = WorkPorts & ContactPorts & Pick<Ports, 'audit'>;

/** A click on a card, or the host's wish for its present state. What it says was sent by the person's client: it is a claim. */
export interface CardClick {
  readonly verb: CardVerb;
  readonly approverId: string;
  readonly cardId: string;
  /** The approvals that the button is about, as the person saw them. */
  readonly items: readonly CardItem[];
  readonly reason: string | null;
  /** The person's id in the channel. */
  readonly memberId: string;
}

const notAddressed = refused('not-allowed', 'This card is addressed to somebody else. Ask them to decide.');

/**
 * Does what the person clicked and answers the card as it stands then. Whoever clicks decides only what is asked of them: the
 * person comes from the verified activity, never from the card. A second click, or a click on what is decided already,
 * changes nothing and shows how it stands.
 *
 * @param correlationId names the call in the logs and the audit log.
 */
export async function answerCard(
  ports: AnswerPorts,
  caller: Caller,
  click: CardClick,
  correlationId: string,
): Promise<Outcome<CardMessage>> {
  if (click.approverId !== caller.personId) {
    await recordRefused(ports, caller, click.items, notAddressed, correlationId);
    return notAddressed;
  }
  const contact = (await ports.contacts.read(caller.personId))?.value ?? newContact(caller.personId);
  const notice = await act(click, await decideFromCard(ports, caller, correlationId));
  const approvals = await approvalsOf(ports, caller.personId);
  const facts = await readCardFacts(ports, approvals, {
    approverId: caller.personId,
    cardId: click.cardId,
    items: rowsOf(contact, click, waitingNow(approvals)),
    chat: { memberId: click.memberId },
    notice,
  });
  return accepted(buildCard(facts));
}

/** A card that is not remembered any more shows what waits now, beside what its button is about. */
function rowsOf(contact: Contact, click: CardClick, waiting: readonly CardItem[]): readonly CardItem[] {
  const known = cardOf(contact, click.cardId)?.items ?? waiting;
  return [...known, ...click.items.filter((item) => !known.some((each) => sameItem(each, item)))];
}

/** Answers what to tell the person beside the card itself; null for nothing. */
async function act({ verb, items, reason }: CardClick, decideOn: DecideOn): Promise<string | null> {
  if (verb === 'refresh') return null;
  if (items.length === 0) return 'This card was out of date and shows what waits now. Please choose again.';
  switch (verb) {
    case 'approve':
    case 'approve-all':
      return decideOn(items, { decision: 'approve' });
    case 'decline': {
      const decision = ApprovalDecision.safeParse({ decision: 'reject', reason });
      return decision.success
        ? decideOn(items, decision.data)
        : 'Say why you decline, in one line of up to 300 letters.';
    }
    case 'later':
      return decideOn(items, { decision: 'later' });
  }
}
