import { z } from 'zod';

/** A notification in a person's Teams activity feed. */
export const activityNotification = z.object({
  id: z.string(),
  receivedUtc: z.string(),
  topic: z.object({ source: z.enum(['text', 'entityUrl']), value: z.string(), webUrl: z.string().nullable() }),
  activityType: z.string(),
  previewText: z.string(),
  templateParameters: z.record(z.string(), z.string()),
  chainId: z.number().nullable(),
  iconId: z.string().nullable(),
});
export type ActivityNotification = z.infer<typeof activityNotification>;

export const activityFeedState = z.record(z.string(), z.array(activityNotification));
export type ActivityFeedState = z.infer<typeof activityFeedState>;

/** What each person received, newest first. */
export class ActivityFeeds {
  readonly #byUser = new Map<string, ActivityNotification[]>();

  constructor(private readonly changed: () => void) {}

  of(userId: string): readonly ActivityNotification[] {
    return this.#byUser.get(userId) ?? [];
  }

  /** Adds a notification. One with the same chain id takes the place of the earlier one, as Teams documents. */
  deliver(userId: string, notification: ActivityNotification): void {
    const replaces = (earlier: ActivityNotification): boolean =>
      notification.chainId !== null && earlier.chainId === notification.chainId;
    const kept = this.of(userId).filter((earlier) => !replaces(earlier));
    this.#byUser.set(userId, [notification, ...kept]);
    this.changed();
  }

  exportState(): ActivityFeedState {
    return Object.fromEntries(this.#byUser);
  }

  importState(state: ActivityFeedState): void {
    this.#byUser.clear();
    for (const [userId, notifications] of Object.entries(state)) this.#byUser.set(userId, notifications);
  }
}
