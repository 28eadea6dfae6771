import type { Approval } from '../../contract/approval';
import type { CardItem, ChatAddress } from '../../domain/contact/contact';
import type { CardFacts } from '../approval-cards/card-facts';
import { ROWS_WITH_PHOTOS } from '../approval-cards/digest-card';
import { type ApprovalReadPorts, listApprovals } from '../approvals/list-approvals';
import type { Ports } from '../ports/ports';
import { callerInChat } from './caller-in-chat';

export type CardPorts = ApprovalReadPorts & Pick<Ports, 'photos' | 'links' | 'contacts'>;

/** Every approval that was ever asked of a person and is remembered, those that wait first. */
export async function approvalsOf(ports: CardPorts, personId: string): Promise<readonly Approval[]> {
  const { waiting, decided } = await listApprovals(ports, await callerInChat(ports, personId));
  return [...waiting, ...decided];
}

/** What waits for a decision among these. */
export function waitingNow(approvals: readonly Approval[]): readonly CardItem[] {
  return approvals
    .filter(({ decision }) => decision === null)
    .map(({ programId, pairingId }) => ({ programId, pairingId }));
}

/** All that a card shows, as things stand now. Pictures only where the list is short enough to have room for them. */
export async function readCardFacts(
  ports: Pick<Ports, 'photos' | 'links'>,
  approvals: readonly Approval[],
  card: {
    readonly approverId: string;
    readonly cardId: string;
    readonly items: readonly CardItem[];
    readonly chat: Pick<ChatAddress, 'memberId'>;
    readonly notice?: string | null;
  },
): Promise<CardFacts> {
  const rows = card.items.map((item) => ({
    item,
    approval:
      approvals.find(({ programId, pairingId }) => programId === item.programId && pairingId === item.pairingId) ??
      null,
  }));
  const shown = rows.length <= ROWS_WITH_PHOTOS ? rows.flatMap(({ approval }) => approval ?? []) : [];
  const people = new Set(shown.flatMap(({ junior, senior }) => [junior.id, senior.id]));
  const photos = await Promise.all([...people].map(async (id) => [id, await ports.photos.read(id)] as const));
  return {
    approverId: card.approverId,
    cardId: card.cardId,
    memberId: card.chat.memberId,
    rows,
    approvalsLink: ports.links.toPage('approvals'),
    photos: new Map(photos.flatMap(([id, photo]) => (photo === null ? [] : [[id, photo] as const]))),
    notice: card.notice ?? null,
  };
}
