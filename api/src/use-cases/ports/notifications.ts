import type { NotificationTemplate } from '../../domain/pairing/pairing';

export interface Notification {
  /** Makes sending idempotent: a repeat replaces the earlier notification instead of adding one. */
  readonly key: string;
  readonly template: NotificationTemplate;
  readonly recipientId: string;
  /** Values for the placeholders that the manifest declares for this template. */
  readonly parameters: Readonly<Record<string, string>>;
  /** At most 150 characters. */
  readonly preview: string;
  /** Page of the tab that the notification opens, such as `pairings/<program>/<pairing>`. */
  readonly page: string;
}

/** What became of a notification; `unreachable` is final, with the reason. */
export type Delivery = { readonly kind: 'sent' } | { readonly kind: 'unreachable'; readonly reason: string };

export interface NotificationGateway {
  send(notification: Notification): Promise<Delivery>;
}
