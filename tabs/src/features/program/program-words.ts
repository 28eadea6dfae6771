import type { Program, SeriesShape } from '../../../../api/src/contract/program';
import type { z } from 'zod';
import { timeOfMinutes } from '../../ui/time-of-day';

/** How the state of a program is called and coloured. */
export const programStateWords = {
  draft: { name: 'Draft', tone: 'warning' },
  open: { name: 'Open', tone: 'success' },
  closed: { name: 'Closed', tone: 'subtle' },
} as const satisfies Record<Program['state'], { name: string; tone: string }>;

export const cadenceWords = {
  weekly: 'every week',
  biweekly: 'every two weeks',
  monthly: 'every month',
} as const satisfies Record<z.infer<typeof SeriesShape>['cadence'], string>;

/** The shape of a series as a sentence: what a pair gives, in all. */
export function seriesInWords({ sessions, durationMinutes, cadence }: z.infer<typeof SeriesShape>): string {
  const daysApart = { weekly: 7, biweekly: 14, monthly: 30.4 }[cadence];
  const months = Math.max(1, Math.round((sessions * daysApart) / 30.4));
  const span = sessions === 1 ? '' : `, about ${months === 1 ? 'one month' : `${months} months`}`;
  return `${sessions} × ${durationMinutes} minutes, ${cadenceWords[cadence]}${span}`;
}

/** What sessions leave room for, as a sentence. */
export function spreadInWords(spread: Program['settings']['spread']): string {
  const { lunchStartMinutes, lunchMinutes, maxSessionsPerDay, maxSessionsPerWeek } = spread;
  const lunchEnd = timeOfMinutes(lunchStartMinutes + lunchMinutes);
  const lunch = lunchMinutes === 0 ? '' : `${timeOfMinutes(lunchStartMinutes)} to ${lunchEnd} free, `;
  const caps = `at most ${maxSessionsPerDay} in a day and ${maxSessionsPerWeek} in a week for each person`;
  return `${lunch}${caps}`.replace(/^a/u, 'A');
}

/** Whose managers decide, as a sentence. */
export const approverWords = {
  both: "Both people's line managers",
  junior: "The junior's line manager",
  none: 'Nobody: acceptance by both people is enough',
} as const satisfies Record<Program['settings']['approval']['approvers'], string>;
