import type { CardItem } from '../../domain/contact/contact';
import type { ExecuteAction } from './adaptive-card';

/** What a person can do on a card. */
export type CardVerb = 'refresh' | 'approve' | 'decline' | 'approve-all' | 'later';

/** Whom a card is addressed to, and which of their cards it is: every action carries it. */
export interface CardAddress {
  readonly approverId: string;
  readonly cardId: string;
}

/** Name of the field for a reason. */
export const reasonField = 'reason';

/**
 * An action that asks the bot and shows the card that it answers.
 *
 * @param about the approvals that it decides on: named one by one, so that a click means what the person saw, whatever became
 * of the card since.
 */
export function execute(
  verb: CardVerb,
  { approverId, cardId }: CardAddress,
  about: readonly CardItem[],
  look: Pick<ExecuteAction, 'title' | 'tooltip' | 'style'> = {},
): ExecuteAction {
  const items = about.map(({ programId, pairingId }) => `${programId}/${pairingId}`).join(',');
  return { type: 'Action.Execute', verb, data: { approverId, cardId, ...(items !== '' && { items }) }, ...look };
}

/** The approvals that an action names, read back. */
export function itemsIn(data: string): readonly CardItem[] {
  return data.split(',').map((item) => {
    const [programId = '', pairingId = ''] = item.split('/');
    return { programId, pairingId };
  });
}
