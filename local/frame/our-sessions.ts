import type { CalendarItem } from './local-api';

/** A session of Vice Versa: by category in the organizer's calendar, which Outlook does not send along, else by its body. */
export const isOurs = (item: CalendarItem): boolean =>
  item.categories?.includes('Vice Versa') === true || item.bodyPreview?.includes('learn from each other') === true;
