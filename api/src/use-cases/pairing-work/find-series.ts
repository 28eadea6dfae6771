import type { Pairing, PlannedSession, Terms } from '../../domain/pairing/pairing';
import type { PairBar, PlannedSeries as SeriesToBook } from '../../domain/pairing/events';
import type { Program } from '../../domain/program/program';
import { longestGapDays, longestSpanDays, type SeriesShape } from '../../domain/scheduling/cadence';
import type { PersonCalendar } from '../../domain/scheduling/calendar';
import type { DayCount } from '../../domain/scheduling/keeps-spread';
import { weekStartFor } from '../../domain/scheduling/local-day';
import type { NoSlot } from '../../domain/scheduling/no-slot';
import { planSeries as planOver, type PlanOptions } from '../../domain/scheduling/plan-series';
import type { PlannedSeries } from '../../domain/scheduling/planned-series';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { barOf } from '../pairings/propose-pair';
import type { Ports } from '../ports/ports';
import { joinBoth, readBoth, withReplies, type BothCalendars } from './both-calendars';
import { orgOf } from './performer';
import { readSpread } from './read-spread';

/** Between the plan and the first session, so that nobody is surprised. */
const NOTICE_MS = DAY_MS;
/** Recurrences that may be skipped because neither their slot nor their week has room. */
const MOST_SKIPPED = 2;

/** Two people for whom a series is looked for, whether or not they are a pairing yet. */
export interface PairToPlan {
  readonly juniorId: string;
  readonly seniorId: string;
  readonly terms: Terms;
  /** The first session begins before. */
  readonly startsByUtc: number;
  /** Their own pairing, whose sessions are not in the way; null where there is none. */
  readonly pairingId: string | null;
  readonly cannotOrganize: Pairing['cannotOrganize'];
  readonly deniedMailboxes: Pairing['deniedMailboxes'];
}

export type SeriesSearch =
  | { readonly kind: 'found'; readonly series: SeriesToBook }
  | { readonly kind: 'barred'; readonly why: PairBar }
  | { readonly kind: 'no-slot'; readonly because: NoSlot['because'] };

type SearchPorts = Pick<Ports, 'clock' | 'org' | 'calendars' | 'availability' | 'pairings' | 'programs'>;

/**
 * Reads both calendars and finds the series that suits them best; changes nothing anywhere. Calendars are read as far as a
 * series reaches that skips no recurrence, and on only where those hold none: each two months of them are a request.
 * Automatic replies are a request for each person, so they are read only where something may depend on them.
 *
 * @throws TemporaryFailure where calendars cannot be read now.
 */
export async function findSeriesFor(ports: SearchPorts, program: Program, pair: PairToPlan): Promise<SeriesSearch> {
  const nowUtc = ports.clock.nowUtc();
  const { spread, rules } = program.settings;
  const org = await orgOf(ports);
  const why = barOf(org.chart, rules, pair.juniorId, pair.seniorId);
  if (why !== null) return { kind: 'barred', why };

  const { shape, nearUntilUtc } = shapeOf(pair, nowUtc);
  const latestStartDays = (pair.startsByUtc - shape.fromUtc) / DAY_MS;
  if (latestStartDays <= 0) return { kind: 'no-slot', because: 'horizon-too-short' };
  const near = await readBoth(ports, spread, pair, shape.fromUtc, nearUntilUtc);
  const options: PlanOptions = {
    organizer: near.organizer,
    limit: 1,
    maxStartDelayWeeks: (latestStartDays - longestGapDays(shape.cadence)) / 7,
    spread: (await readSpread(ports, program, pair)).rules,
  };
  const search = async (calendars: BothCalendars): Promise<[SeriesSearch, BothCalendars]> => {
    const soon = findSeries(calendars, { ...shape, untilUtc: nearUntilUtc }, options, 0);
    if (soon.kind === 'found') return [soon, calendars];
    const isAll = nearUntilUtc >= shape.untilUtc;
    const all = isAll
      ? calendars
      : joinBoth(calendars, await readBoth(ports, spread, pair, nearUntilUtc, shape.untilUtc));
    return [findSeries(all, shape, options, MOST_SKIPPED), all];
  };
  const [found, calendars] = await search(near);
  if (found.kind !== 'found' || !repliesMatter(found.series, calendars, nowUtc)) return found;
  const known = await withReplies(ports, near, pair);
  return known === near ? found : (await search(known))[0];
}

/** Beyond it, replies are found by the check of the sessions ahead (`check-coming-sessions.ts`), in time for another one. */
const SOON_MS = 4 * DAY_MS;

/**
 * Whether automatic replies may say more than the calendars: where the series begins soon, or where one of the two never
 * marks in the calendar that they are out of office.
 */
function repliesMatter({ sessions }: SeriesToBook, { junior, senior }: BothCalendars, nowUtc: number): boolean {
  const beginsSoon = sessions.some(({ startUtc }) => startUtc < nowUtc + SOON_MS);
  return beginsSoon || ![junior, senior].every(({ busy }) => busy.some(({ status }) => status === 'oof'));
}

/** What is looked for, and until when a series reaches that skips no recurrence. */
function shapeOf({ terms, startsByUtc }: PairToPlan, nowUtc: number) {
  const { sessions, durationMinutes } = terms;
  const cadence = { kind: terms.cadence };
  const fromUtc = Math.max(terms.fromUtc, nowUtc + NOTICE_MS);
  const lastStartUtc = Math.max(fromUtc, startsByUtc);
  const until = (days: number) => Math.min(terms.untilUtc, lastStartUtc + days * DAY_MS);
  const untilUtc = until((sessions + MOST_SKIPPED) * longestGapDays(cadence));
  const nearUntilUtc = until(longestSpanDays(cadence, sessions) + 1);
  const shape: SeriesShape = { cadence, sessions, durationMinutes, fromUtc, untilUtc };
  return { shape, nearUntilUtc };
}

/** The best series that holds every session, with as few recurrences skipped as possible. */
function findSeries(
  calendars: BothCalendars,
  shape: SeriesShape,
  options: PlanOptions,
  mostSkipped: number,
): SeriesSearch {
  let because: NoSlot['because'] = 'calendars-full';
  for (let skipped = 0; skipped <= mostSkipped; skipped += 1) {
    const longer = { ...shape, sessions: shape.sessions + skipped };
    const plan = planOver(calendars.junior, calendars.senior, longer, options);
    if (plan.kind === 'no-slot' && skipped === 0) because = plan.because;
    const best = plan.kind === 'planned' ? plan.series[0] : undefined;
    if (best !== undefined && best.occurrences.length - best.quality.unheld >= shape.sessions) {
      return { kind: 'found', series: toBook(best, shape.sessions, calendars) };
    }
  }
  return { kind: 'no-slot', because };
}

function toBook(
  { slot, recurrence, occurrences }: PlannedSeries,
  wanted: number,
  { organizer, byFile, junior, senior }: BothCalendars,
): SeriesToBook {
  const sessions: PlannedSession[] = [];
  occurrences.forEach(({ placement, alternative, startUtc, endUtc }, index) => {
    if (placement === 'none' || sessions.length === wanted) return;
    const time = alternative ?? { startUtc, endUtc };
    const place = { number: sessions.length + 1, occurrence: index + 1, moved: alternative !== null };
    sessions.push({ ...place, startUtc: time.startUtc, endUtc: time.endUtc });
  });
  return {
    organizer,
    ...(byFile && { byFile }),
    zoneIana: slot.zoneIana,
    startLocal: `${recurrence.startDate}T${wallTime(slot.startMinutes)}`,
    pattern: recurrence.pattern,
    slotsUtc: occurrences.slice(0, sessions.at(-1)?.occurrence ?? 0).map((occurrence) => occurrence.startUtc),
    sessions,
    counts: { junior: countOf(junior), senior: countOf(senior) },
  };
}

function countOf({ workingHours: { zoneIana, days } }: PersonCalendar): DayCount {
  return { zoneIana, weekStart: weekStartFor(days) };
}

function wallTime(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
