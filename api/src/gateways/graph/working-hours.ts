import { z } from 'zod';
import type { WorkingHours } from '../../domain/scheduling/calendar';
import { WEEKDAYS } from '../../domain/scheduling/local-day';
import { CustomZone, ianaOfCustom } from './custom-zone';
import { ianaOf } from './time-zones';

/** A custom one carries rules, and a name that is no zone. */
const TimeZone = CustomZone.extend({ name: z.string().nullish() });

export const GraphWorkingHours = z.object({
  daysOfWeek: z.array(z.enum(WEEKDAYS)).nullish(),
  startTime: z.string().nullish(),
  endTime: z.string().nullish(),
  timeZone: TimeZone.nullish(),
});
export type GraphWorkingHours = z.infer<typeof GraphWorkingHours>;

/** What counts for somebody whose mailbox names no working hours: Outlook's own default. */
const defaults = {
  days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  startMinutes: 8 * 60,
  endMinutes: 17 * 60,
} as const;

/** Whether these working hours say in which zone they are, so that no other source has to be asked. */
export function namesZone(hours: GraphWorkingHours | null | undefined): boolean {
  return ownZone(hours) !== null;
}

/**
 * Working hours as the planner reads them.
 *
 * @param mailboxZone zone of the mailbox's settings, for working hours without a known zone of their own.
 */
export function workingHoursOf(
  hours: GraphWorkingHours | null | undefined,
  mailboxZone: string | null = null,
): WorkingHours {
  const { daysOfWeek, startTime, endTime } = hours ?? {};
  return {
    zoneIana: zoneOf(hours, mailboxZone),
    days: daysOfWeek && daysOfWeek.length > 0 ? daysOfWeek : [...defaults.days],
    startMinutes: minutesOf(startTime) ?? defaults.startMinutes,
    endMinutes: minutesOf(endTime) ?? defaults.endMinutes,
  };
}

function zoneOf(hours: GraphWorkingHours | null | undefined, mailboxZone: string | null): string {
  return ownZone(hours) ?? (mailboxZone === null ? null : ianaOf(mailboxZone)) ?? 'Etc/UTC';
}

function ownZone(hours: GraphWorkingHours | null | undefined): string | null {
  const { name, ...rules } = hours?.timeZone ?? {};
  const named = name ? ianaOf(name) : null;
  if (named !== null || typeof rules.bias !== 'number') return named;
  return ianaOfCustom(rules, new Date().getUTCFullYear());
}

/** `08:30:00.0000000` → 510; null where there is no time. */
function minutesOf(time: string | null | undefined): number | null {
  const match = /^(\d\d):(\d\d)/u.exec(time ?? '');
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
