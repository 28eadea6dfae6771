import type { NotificationTemplate } from '../pairing/pairing';
import { DAY_MS, MINUTE_MS, MINUTES_PER_DAY, modulo } from '../scheduling/time-units';
import { wallTimeAt, zoneOf } from '../scheduling/zone';
import type { FeedLedger, FeedSettings } from './feed-settings';

/** Whether a notification goes out now, later, or not at all. */
export type FeedVerdict =
  | { readonly kind: 'send' }
  /** The person does not want this kind, or had one of it today: the tab shows the same news. */
  | { readonly kind: 'keep-back' }
  | { readonly kind: 'wait'; readonly untilUtc: number };

/**
 * Decides about one notification: nothing that the person turned off, nothing in their quiet hours, and at most one of a
 * kind on one day of their own calendar. The same notification again is a repeat of the work and may go out, as
 * soon as it is not quiet.
 *
 * @param key names the notification.
 */
export function feedVerdict(
  template: NotificationTemplate,
  key: string,
  settings: FeedSettings,
  ledger: FeedLedger,
  nowUtc: number,
): FeedVerdict {
  if (settings.muted.includes(template)) return { kind: 'keep-back' };
  const untilUtc = quietUntilUtc(settings, nowUtc);
  if (untilUtc !== null) return { kind: 'wait', untilUtc };
  const last = ledger.sent[template];
  if (last?.key === key) return { kind: 'send' };
  const zone = zoneOf(settings.zoneIana);
  const dayOf = (instantUtc: number) => wallTimeAt(zone, instantUtc).day;
  return last !== undefined && dayOf(last.atUtc) === dayOf(nowUtc) ? { kind: 'keep-back' } : { kind: 'send' };
}

/** The end of the quiet hours that an instant lies in; null outside of them. */
function quietUntilUtc({ quietHours, zoneIana }: FeedSettings, nowUtc: number): number | null {
  if (quietHours === null || quietHours.startMinutes === quietHours.endMinutes) return null;
  const zone = zoneOf(zoneIana);
  const { day, minutes } = wallTimeAt(zone, nowUtc);
  const { startMinutes, endMinutes } = quietHours;
  const length = modulo(endMinutes - startMinutes, MINUTES_PER_DAY);
  if (modulo(minutes - startMinutes, MINUTES_PER_DAY) >= length) return null;
  const endsToday = minutes < endMinutes;
  const untilUtc = zone.toInstant((endsToday ? day : day + 1) * DAY_MS + endMinutes * MINUTE_MS);
  // A clock change may end the quiet hours in the very minute that it skips.
  return untilUtc > nowUtc ? untilUtc : null;
}

/** The ledger after this notification went out. */
export function noteSent(ledger: FeedLedger, template: NotificationTemplate, key: string, atUtc: number): FeedLedger {
  return { ...ledger, sent: { ...ledger.sent, [template]: { key, atUtc } } };
}
