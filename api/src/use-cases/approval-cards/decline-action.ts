import type { Approval } from '../../contract/approval';
import type { CardItem } from '../../domain/contact/contact';
import type { ShowCardAction } from './adaptive-card';
import { bothNames } from './approval-words';
import { execute, reasonField, type CardAddress } from './card-data';

/** Longest reason that the API takes. */
const LONGEST_REASON = 300;

/**
 * Asks for the reason before it declines.
 *
 * @param field name of the field within the card.
 */
export function declineAction(
  address: CardAddress,
  item: CardItem,
  approval: Pick<Approval, 'junior' | 'senior'>,
  field: string = reasonField,
): ShowCardAction {
  return {
    type: 'Action.ShowCard',
    title: 'Decline',
    tooltip: `Decline the time for ${bothNames(approval)}`,
    card: {
      type: 'AdaptiveCard',
      body: [
        {
          type: 'Input.Text',
          id: field,
          label: 'Reason, shown to the two',
          maxLength: LONGEST_REASON,
          isRequired: true,
          errorMessage: 'Say why, in a few words.',
        },
      ],
      actions: [execute('decline', address, [item], { title: 'Decline', style: 'destructive' })],
    },
  };
}
