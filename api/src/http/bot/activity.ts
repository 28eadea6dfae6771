import { z } from 'zod';
import { PairingId, PersonId, ProgramId } from '../../contract/primitives';
import type { CardVerb } from '../../use-cases/approval-cards/card-data';
import { itemsIn, reasonField } from '../../use-cases/approval-cards/card-data';

const ChannelId = z.string().min(1).max(300);

/**
 * What the channel sends, as far as the bot reads it: activity schema of the Bot Framework, version 3.1. Everything else is
 * left unread.
 */
export const Activity = z.object({
  type: z.string().min(1).max(60),
  id: ChannelId.optional(),
  channelId: z.string().min(1).max(60),
  serviceUrl: z.url({ protocol: /^https?$/u }).max(500),
  from: z.object({ id: ChannelId, aadObjectId: PersonId.optional() }),
  conversation: z.object({
    id: ChannelId,
    conversationType: z.string().max(60).optional(),
    tenantId: z.string().max(60).optional(),
  }),
  channelData: z.object({ tenant: z.object({ id: z.string().max(60) }).optional() }).nullish(),
  name: z.string().max(100).optional(),
  /** Of `installationUpdate`: add, add-upgrade, remove, remove-upgrade. */
  action: z.string().max(60).optional(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

/** The tenant in which the activity happened; null where it names none. */
export function tenantOf({ conversation, channelData }: Activity): string | null {
  return channelData?.tenant?.id ?? conversation.tenantId ?? null;
}

const CardItem = z.object({ programId: ProgramId, pairingId: PairingId });

/** Room for more approvals than a card shows. */
const LONGEST_ITEMS = 4_000;

const verbs = ['refresh', 'approve', 'decline', 'approve-all', 'later'] as const satisfies readonly CardVerb[];

/** The value of an `adaptiveCard/action` invoke; its data went through the person's client, so nothing in it is trusted. */
export const CardInvoke = z.object({
  action: z.object({
    type: z.literal('Action.Execute'),
    verb: z.enum(verbs),
    data: z.looseObject({
      approverId: PersonId,
      cardId: z.string().max(20),
      items: z.string().max(LONGEST_ITEMS).transform(itemsIn).pipe(z.array(CardItem)).optional(),
    }),
  }),
  trigger: z.string().max(20).optional(),
});
export type CardInvoke = z.infer<typeof CardInvoke>;

/** The reason that a person gave in the field of one row, or of the only one. */
export function reasonOf({ action }: CardInvoke): string | null {
  const field = Object.entries(action.data).find(
    ([name]) => /^\d{0,4}$/u.test(name.slice(reasonField.length)) && name.startsWith(reasonField),
  );
  return typeof field?.[1] === 'string' ? field[1] : null;
}
