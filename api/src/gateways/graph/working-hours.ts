import { z } from 'zod';
import type { WorkingHours } from '../../domain/scheduling/calendar';
import { WEEKDAYS } from '../../domain/scheduling/local-day';
import { fixedZone, ianaOf } from './time-zones';

/** `#microsoft.graph.customTimeZone` carries a bias and a name that is no zone. */
const TimeZone = z.object({ name: z.string().nullish(), bias: z.number().nullish() });

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
  const name = hours?.timeZone?.name;
  return typeof name === 'string' && ianaOf(name) !== null;
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
  const own = hours?.timeZone?.name ? ianaOf(hours.timeZone.name) : null;
  const settings = mailboxZone === null ? null : ianaOf(mailboxZone);
  return own ?? settings ?? fixedZone(hours?.timeZone?.bias ?? 0);
}

/** `08:30:00.0000000` → 510; null where there is no time. */
function minutesOf(time: string | null | undefined): number | null {
  const match = /^(\d\d):(\d\d)/u.exec(time ?? '');
  return match === null ? null : Number(match[1]) * 60 + Number(match[2]);
}
