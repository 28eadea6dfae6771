import { z } from 'zod';
import { overlaps, type Interval, type WorkingHours } from '../../api/src/domain/scheduling/calendar';
import { weekStartFor } from '../../api/src/domain/scheduling/local-day';
import { countSessions, SESSION_SPACING_MS } from '../../api/src/domain/scheduling/spread';
import { DAY_MS, MINUTE_MS } from '../../api/src/domain/scheduling/time-units';
import { zoneOf, type Zone } from '../../api/src/domain/scheduling/zone';
import { makeSettings } from '../support/make-program';
import type { World } from './world';

/** Sessions of one person that stand where they must not, as Outlook shows them. */
export interface Clashes {
  /** Sessions over another one, or in the same hour. */
  readonly overlapping: number;
  /** Sessions over something busy or out of office. */
  readonly overBusy: number;
  readonly overLunch: number;
  /** Days and weeks with more sessions than the program allows. */
  readonly overCaps: number;
}

const GraphTime = z.object({ dateTime: z.string() });
const Events = z.object({
  value: z.array(
    z.looseObject({
      start: GraphTime,
      end: GraphTime,
      showAs: z.string(),
      categories: z.array(z.string()),
      isCancelled: z.boolean(),
      isAllDay: z.boolean(),
    }),
  ),
  '@odata.nextLink': z.undefined().optional(),
});

/** So short that a page holds all events of it. */
const STRETCH_MS = 50 * DAY_MS;

/** Reads a person's whole calendar between two instants, and judges the sessions in it. */
export async function clashesOf(
  world: World,
  personId: string,
  hours: WorkingHours,
  between: Interval,
): Promise<Clashes> {
  const sessions: Interval[] = [];
  const taken: Interval[] = [];
  const zone = zoneOf(hours.zoneIana);
  for (let from = between.startUtc; from < between.endUtc; from += STRETCH_MS) {
    const until = Math.min(between.endUtc, from + STRETCH_MS);
    const window = `startDateTime=${new Date(from).toISOString()}&endDateTime=${new Date(until).toISOString()}`;
    const path = `/users/${personId}/calendarView?${window}&$select=start,end,showAs,categories,isCancelled,isAllDay&$top=1000`;
    for (const seen of Events.parse(await world.graph(path)).value) {
      const { showAs, categories, isCancelled } = seen;
      const event = spanOf(seen, zone);
      // One that reaches over the end of a stretch is counted in the first.
      if (isCancelled || event.startUtc < from) continue;
      if (categories.includes('Vice Versa')) sessions.push(event);
      else if (showAs === 'busy' || showAs === 'oof') taken.push(event);
    }
  }
  return judge(sessions, taken, hours);
}

type SeenEvent = Pick<z.infer<typeof Events>['value'][number], 'start' | 'end' | 'isAllDay'>;

/** When an event takes place. Days of an event that lasts whole days are days where the person is, whatever zone they are read in. */
export function spanOf({ start, end, isAllDay }: SeenEvent, zone: Zone): Interval {
  const instantOf = ({ dateTime }: SeenEvent['start']) => {
    const read = Date.parse(`${dateTime.slice(0, 19)}Z`);
    return isAllDay ? zone.toInstant(read) : read;
  };
  return { startUtc: instantOf(start), endUtc: instantOf(end) };
}

/** Counts what no rule allows, among the sessions of one person and the rest of their calendar. */
export function judge(sessions: readonly Interval[], taken: readonly Interval[], hours: WorkingHours): Clashes {
  const { spread } = makeSettings();
  const zone = zoneOf(hours.zoneIana);
  const inTime = sessions.toSorted((a, b) => a.startUtc - b.startUtc);
  const lunchEnd = spread.lunchStartMinutes + spread.lunchMinutes;
  const isOverLunch = ({ startUtc, endUtc }: Interval) => {
    const wall = zone.toWall(startUtc);
    const startMinutes = (wall - Math.floor(wall / DAY_MS) * DAY_MS) / MINUTE_MS;
    return startMinutes < lunchEnd && startMinutes + (endUtc - startUtc) / MINUTE_MS > spread.lunchStartMinutes;
  };
  const { perDay, perWeek } = countSessions(sessions, zone, weekStartFor(hours.days));
  const above = (counts: ReadonlyMap<number, number>, cap: number) =>
    [...counts.values()].filter((n) => n > cap).length;
  return {
    overlapping: inTime.filter((session, index) => {
      const before = inTime[index - 1];
      if (before === undefined) return false;
      return overlaps(before, session) || session.startUtc - before.startUtc < SESSION_SPACING_MS;
    }).length,
    overBusy: sessions.filter((session) => taken.some((event) => overlaps(event, session))).length,
    overLunch: sessions.filter(isOverLunch).length,
    overCaps: above(perDay, spread.maxSessionsPerDay) + above(perWeek, spread.maxSessionsPerWeek),
  };
}
