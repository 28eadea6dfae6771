import { startOfWeek } from '../scheduling/local-day';
import { DAY_MS, HOUR_MS } from '../scheduling/time-units';
import { wallTimeAt, zoneOf } from '../scheduling/zone';

/** The list comes on Mondays at this local time. */
const LIST_AT_MS = 7 * HOUR_MS;

/**
 * When an approval of a program that collects them is asked for: with the list of the next Monday morning, but never later
 * than half-way to its deadline, so that there is time left to decide.
 *
 * @param zoneIana zone of the approver's clock.
 */
export function weeklyListUtc(askedAtUtc: number, dueAtUtc: number, zoneIana = 'Etc/UTC'): number {
  const zone = zoneOf(zoneIana);
  const monday = startOfWeek(wallTimeAt(zone, askedAtUtc).day, 'monday');
  const listOf = (day: number) => zone.toInstant(day * DAY_MS + LIST_AT_MS);
  const listUtc = listOf(monday) >= askedAtUtc ? listOf(monday) : listOf(monday + 7);
  return Math.max(askedAtUtc, Math.min(listUtc, Math.floor((askedAtUtc + dueAtUtc) / 2)));
}
