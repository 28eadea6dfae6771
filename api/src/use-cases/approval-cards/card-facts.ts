import type { Approval } from '../../contract/approval';
import type { CardItem } from '../../domain/contact/contact';
import type { CardAddress } from './card-data';

/** One approval on a card: null where it is not asked for any more, and nothing may be told about it. */
export interface CardRow {
  readonly item: CardItem;
  readonly approval: Approval | null;
}

/**
 * All that a card may show. It is made of what the approvals page shows, so it cannot hold topics, goals or notes: the type has
 * no place for them.
 */
export interface CardFacts extends CardAddress {
  /** The approver's id in the channel, for whom the card refreshes by itself. */
  readonly memberId: string;
  readonly rows: readonly CardRow[];
  /** Opens the approvals page of the tab. */
  readonly approvalsLink: string;
  /** Small pictures by person id, as `data:` URIs. */
  readonly photos: ReadonlyMap<string, string>;
  /** Said on top: what became of the last click. */
  readonly notice: string | null;
}
