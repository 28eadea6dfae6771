import { z } from 'zod';

/** What Microsoft Graph says when something changed, or about the subscription itself; no content is asked for. */
export const GraphNotification = z.object({
  subscriptionId: z.string().max(128),
  clientState: z.string().max(128).nullish(),
  lifecycleEvent: z.enum(['reauthorizationRequired', 'subscriptionRemoved', 'missed']).nullish(),
});
export type GraphNotification = z.infer<typeof GraphNotification>;

/** Several may come at once. */
export const GraphNotifications = z.object({ value: z.array(GraphNotification).max(5_000) });
