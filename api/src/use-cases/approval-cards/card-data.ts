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

/** An action that asks the bot and shows the card that it answers. */
export function execute(
  verb: CardVerb,
  { approverId, cardId }: CardAddress,
  about: CardItem | { readonly rows: readonly number[] } | null,
  look: Pick<ExecuteAction, 'title' | 'tooltip' | 'style'> = {},
): ExecuteAction {
  const subject: Readonly<Record<string, string>> =
    about === null
      ? {}
      : 'rows' in about
        ? { rows: about.rows.join(',') }
        : { programId: about.programId, pairingId: about.pairingId };
  return { type: 'Action.Execute', verb, data: { approverId, cardId, ...subject }, ...look };
}
