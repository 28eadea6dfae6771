import type { Pairing, PlannedSession, SeatName, Terms } from '../../domain/pairing/pairing';
import type { PairBar, PlannedSeries as SeriesToBook } from '../../domain/pairing/events';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { ORDINARY_WEEK } from '../../domain/pairing/working-days';
import { hasEnded } from '../../domain/pairing/states';
import type { Program } from '../../domain/program/program';
import { longestGapDays, type SeriesShape } from '../../domain/scheduling/cadence';
import type { Interval, PersonCalendar } from '../../domain/scheduling/calendar';
import type { NoSlot } from '../../domain/scheduling/no-slot';
import { planSeries as planOver, type PlanOptions } from '../../domain/scheduling/plan-series';
import type { PlannedSeries } from '../../domain/scheduling/planned-series';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { barOf } from '../pairings/propose-pair';
import type { Ports } from '../ports/ports';
import { orgOf } from './performer';
import { readPeople } from './read-pair';

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

type SearchPorts = Pick<Ports, 'clock' | 'org' | 'calendars' | 'pairings'>;

/**
 * Reads both calendars and finds the series that suits them best; changes nothing anywhere.
 *
 * @throws TemporaryFailure where calendars cannot be read now.
 */
export async function findSeriesFor(ports: SearchPorts, program: Program, pair: PairToPlan): Promise<SeriesSearch> {
  const nowUtc = ports.clock.nowUtc();
  const org = await orgOf(ports);
  const why = barOf(org.chart, program.settings.rules, pair.juniorId, pair.seniorId);
  if (why !== null) return { kind: 'barred', why };

  const shape = shapeOf(pair, nowUtc);
  const calendars = await readBoth(ports, pair, shape);
  const spread = {
    junior: await sessionsOf(ports, program.id, pair.juniorId, pair.pairingId),
    senior: await sessionsOf(ports, program.id, pair.seniorId, pair.pairingId),
  };
  const latestStartDays = (pair.startsByUtc - shape.fromUtc) / DAY_MS;
  const options: PlanOptions = {
    organizer: calendars.organizer,
    limit: 1,
    maxStartDelayWeeks: (latestStartDays - longestGapDays(shape.cadence)) / 7,
    spread,
  };
  return latestStartDays > 0
    ? findSeries(calendars, shape, options)
    : { kind: 'no-slot', because: 'horizon-too-short' };
}

interface BothCalendars {
  readonly junior: PersonCalendar;
  readonly senior: PersonCalendar;
  readonly organizer: SeatName;
  /** True where neither mailbox takes events. */
  readonly byFile: boolean;
}

function shapeOf({ terms, startsByUtc }: PairToPlan, nowUtc: number): SeriesShape {
  const cadence = { kind: terms.cadence };
  const fromUtc = Math.max(terms.fromUtc, nowUtc + NOTICE_MS);
  const lastStartUtc = Math.max(fromUtc, startsByUtc);
  const spanDays = (terms.sessions + MOST_SKIPPED) * longestGapDays(cadence);
  return {
    cadence,
    sessions: terms.sessions,
    durationMinutes: terms.durationMinutes,
    fromUtc,
    untilUtc: Math.min(terms.untilUtc, lastStartUtc + spanDays * DAY_MS),
  };
}

/**
 * A person without a mailbox is taken to be as free as the other: only that one's calendar then counts. Where neither has
 * one an ordinary week counts.
 */
async function readBoth(
  ports: SearchPorts,
  pair: PairToPlan,
  { fromUtc, untilUtc }: SeriesShape,
): Promise<BothCalendars> {
  const { junior, senior } = await readPeople(ports, pair.juniorId, pair.seniorId);
  const [juniors, seniors] = await ports.calendars.readCalendars([junior, senior], fromUtc, untilUtc);
  const [known] = [juniors, seniors].filter((calendar) => calendar !== null && calendar !== undefined);
  const withMailbox = (['junior', 'senior'] as const).filter((seat) => (seat === 'junior' ? juniors : seniors));
  const organizer =
    withMailbox.find((seat) => !(pair.cannotOrganize ?? []).includes(seat)) ??
    withMailbox.find((seat) => (pair.deniedMailboxes ?? []).includes(seat)) ??
    null;
  const usual = known ?? { workingHours: ORDINARY_WEEK, busy: [] };
  return {
    junior: juniors ?? usual,
    senior: seniors ?? usual,
    organizer: organizer ?? 'junior',
    byFile: organizer === null,
  };
}

/** Sessions that a person has in other live pairings, also those that stand in no calendar yet. */
async function sessionsOf(
  { pairings }: SearchPorts,
  programId: string,
  personId: string,
  pairingId: string | null,
): Promise<{ sessions: readonly Interval[] }> {
  const own = await pairings.listByPerson(programId, personId);
  const others = own.filter((other) => other.id !== pairingId && !hasEnded(other));
  return { sessions: others.flatMap((other) => standingSessions(other.series?.sessions ?? [])) };
}

/** The best series that holds every session, with as few recurrences skipped as possible. */
function findSeries(calendars: BothCalendars, shape: SeriesShape, options: PlanOptions): SeriesSearch {
  let because: NoSlot['because'] = 'calendars-full';
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
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
  { organizer, byFile }: BothCalendars,
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
  };
}

function wallTime(minutes: number): string {
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
