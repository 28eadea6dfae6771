import { ApprovalDecision } from '../../contract/approval';
import { cardOf } from '../../domain/contact/cards';
import { type CardItem, type Contact, newContact } from '../../domain/contact/contact';
import { accepted, refused, type Outcome, type Refusal } from '../../domain/refusal';
import { buildCard } from '../approval-cards/build-card';
import type { CardVerb } from '../approval-cards/card-data';
import { decideOne } from '../approvals/decide-approval';
import { deciderFor } from '../approvals/decider';
import type { WorkPorts } from '../pairing-work/performer';
import type { Caller } from '../ports/caller';
import type { CardMessage } from '../ports/chats';
import { approvalsOf, readCardFacts } from './read-card-facts';
import type { ContactPorts } from './refresh-contact';

export type AnswerPorts = WorkPorts & ContactPorts;

/** A click on a card, or the host's wish for its present state. What it says was sent by the person's client: it is a claim. */
export interface CardClick {
  readonly verb: CardVerb;
  readonly approverId: string;
  readonly cardId: string;
  /** The approval that the button is about; null for buttons of the whole card. */
  readonly item: CardItem | null;
  /** Which of the card's rows `approve-all` means: those that the person saw. */
  readonly rows: readonly number[];
  readonly reason: string | null;
  /** The person's id in the channel. */
  readonly memberId: string;
}

const notAddressed = refused('not-allowed', 'This card is addressed to somebody else. Ask them to decide.');

/**
 * Does what the person clicked and answers the card as it stands then. Whoever clicks decides only what is asked of them: the
 * person comes from the verified activity, never from the card. A second click, or a click on what is decided already,
 * changes nothing and shows how it stands.
 */
export async function answerCard(ports: AnswerPorts, caller: Caller, click: CardClick): Promise<Outcome<CardMessage>> {
  if (click.approverId !== caller.personId) return notAddressed;
  const contact = (await ports.contacts.read(caller.personId))?.value ?? newContact(caller.personId);
  const items = itemsOf(contact, click);
  const refusal = await act(ports, caller, click, items);
  const approvals = await approvalsOf(ports, caller.personId);
  const facts = await readCardFacts(ports, approvals, {
    approverId: caller.personId,
    cardId: click.cardId,
    items: items.length > 0 ? items : waitingNow(approvals),
    chat: { memberId: click.memberId },
    notice: refusal === null || isStale(refusal) ? null : refusal.message,
  });
  return accepted(buildCard(facts));
}

/** Of a card that is not remembered any more, only the approval that its button names is known. */
function itemsOf(contact: Contact, click: CardClick): readonly CardItem[] {
  return cardOf(contact, click.cardId)?.items ?? (click.item === null ? [] : [click.item]);
}

const waitingNow = (approvals: Awaited<ReturnType<typeof approvalsOf>>): CardItem[] =>
  approvals.filter(({ decision }) => decision === null).map(({ programId, pairingId }) => ({ programId, pairingId }));

/** What needs no notice: the card itself shows how it stands. */
const isStale = ({ code }: Refusal): boolean =>
  code === 'already-decided' || code === 'wrong-state' || code === 'not-found';

/** Null where nothing was refused. */
async function act(
  ports: AnswerPorts,
  caller: Caller,
  { verb, item, rows, reason }: CardClick,
  items: readonly CardItem[],
): Promise<Refusal | null> {
  switch (verb) {
    case 'refresh':
      return null;
    case 'approve':
      return item === null ? null : decide(ports, caller, item, { decision: 'approve' });
    case 'decline': {
      const decision = ApprovalDecision.safeParse({ decision: 'reject', reason });
      if (!decision.success) return refused('not-allowed', 'Say why you decline, in one line of up to 300 letters.');
      return item === null ? null : decide(ports, caller, item, decision.data);
    }
    case 'approve-all': {
      const shown = rows.flatMap((row) => items[row] ?? []);
      return firstRefusal(shown, (each) => decide(ports, caller, each, { decision: 'approve' }));
    }
    case 'later': {
      const all = item === null ? items : [item];
      return firstRefusal(all, (each) => decide(ports, caller, each, { decision: 'later' }));
    }
  }
}

/** Goes through all of them: one that cannot be decided any more does not stop the others. */
async function firstRefusal(
  items: readonly CardItem[],
  decideOn: (item: CardItem) => Promise<Refusal | null>,
): Promise<Refusal | null> {
  let first: Refusal | null = null;
  for (const item of items) {
    const refusal = await decideOn(item);
    if (refusal !== null && !isStale(refusal)) first ??= refusal;
  }
  return first;
}

/** An approval that waits for a lead is not decided in the chat, whatever role the person has. */
async function decide(
  ports: AnswerPorts,
  caller: Caller,
  item: CardItem,
  decision: ApprovalDecision,
): Promise<Refusal | null> {
  const decider = await deciderFor(ports, { ...caller, isLead: false });
  const outcome = await decideOne(ports, decider, item, decision);
  return outcome.ok ? null : outcome;
}
