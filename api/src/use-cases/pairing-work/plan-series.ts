import type { Pairing, PlannedSession, SeatName } from '../../domain/pairing/pairing';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { hasEnded } from '../../domain/pairing/states';
import type { PlannedSeries as SeriesToBook } from '../../domain/pairing/events';
import { longestGapDays, type SeriesShape } from '../../domain/scheduling/cadence';
import type { Interval, PersonCalendar } from '../../domain/scheduling/calendar';
import { planSeries as planOver, type PlanOptions } from '../../domain/scheduling/plan-series';
import type { PlannedSeries } from '../../domain/scheduling/planned-series';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { barOf } from '../pairings/propose-pair';
import { PermanentFailure } from '../ports/permanent-failure';
import { orgOf, type ClaimedWork, type Performer } from './performer';
import { readPair } from './read-pair';

/** Between the plan and the first session, so that nobody is surprised. */
const NOTICE_MS = DAY_MS;
/** Recurrences that may be skipped because neither their slot nor their week has room. */
const MOST_SKIPPED = 2;
/** How long full calendars are left alone before they are read again. */
const RETRY_MS = DAY_MS;

/** Reads both calendars and finds the series that suits them best. */
export const planSeries: Performer = async (claimed) => {
  const { ports, pairing, program, work } = claimed;
  const workId = work.id;
  const nowUtc = ports.clock.nowUtc();
  const org = await orgOf(ports);
  const why = barOf(org.chart, program.settings.rules, pairing.junior.personId, pairing.senior.personId);
  if (why !== null) return { kind: 'barred', workId, why };

  const shape = shapeOf(pairing, nowUtc);
  const calendars = await readBoth(claimed, shape);
  const spread = { junior: await sessionsOf(claimed, 'junior'), senior: await sessionsOf(claimed, 'senior') };
  const latestStartDays = ((pairing.dueAtUtc ?? nowUtc) - shape.fromUtc) / DAY_MS;
  const options: PlanOptions = {
    organizer: calendars.organizer,
    limit: 1,
    maxStartDelayWeeks: (latestStartDays - longestGapDays(shape.cadence)) / 7,
    spread,
  };
  const series = latestStartDays > 0 ? findSeries(calendars, shape, options) : null;
  if (series === null) return { kind: 'no-slot', workId, retryAtUtc: nowUtc + RETRY_MS };
  return { kind: 'series-planned', workId, series };
};

interface BothCalendars {
  readonly junior: PersonCalendar;
  readonly senior: PersonCalendar;
  readonly organizer: SeatName;
}

function shapeOf({ terms, dueAtUtc }: Pairing, nowUtc: number): SeriesShape {
  const cadence = { kind: terms.cadence };
  const fromUtc = Math.max(terms.fromUtc, nowUtc + NOTICE_MS);
  const lastStartUtc = Math.max(fromUtc, dueAtUtc ?? nowUtc);
  const spanDays = (terms.sessions + MOST_SKIPPED) * longestGapDays(cadence);
  return {
    cadence,
    sessions: terms.sessions,
    durationMinutes: terms.durationMinutes,
    fromUtc,
    untilUtc: Math.min(terms.untilUtc, lastStartUtc + spanDays * DAY_MS),
  };
}

/** A person without a mailbox is taken to be as free as the other: only that one's calendar then counts. */
async function readBoth(claimed: ClaimedWork, { fromUtc, untilUtc }: SeriesShape): Promise<BothCalendars> {
  const { junior, senior } = await readPair(claimed);
  const [juniors, seniors] = await claimed.ports.calendars.readCalendars([junior, senior], fromUtc, untilUtc);
  const [known] = [juniors, seniors].filter((calendar) => calendar !== null && calendar !== undefined);
  if (!known)
    throw new PermanentFailure('Neither of the two has a mailbox that can be read, so nothing can be booked.');
  return { junior: juniors ?? known, senior: seniors ?? known, organizer: juniors ? 'junior' : 'senior' };
}

/** Sessions that a person has in other live pairings, also those that stand in no calendar yet. */
async function sessionsOf({ ports, pairing }: ClaimedWork, seat: SeatName): Promise<{ sessions: readonly Interval[] }> {
  const own = await ports.pairings.listByPerson(pairing.programId, pairing[seat].personId);
  const others = own.filter((other) => other.id !== pairing.id && !hasEnded(other));
  return { sessions: others.flatMap((other) => standingSessions(other.series?.sessions ?? [])) };
}

/** The best series that holds every session, with as few recurrences skipped as possible. */
function findSeries(calendars: BothCalendars, shape: SeriesShape, options: PlanOptions): SeriesToBook | null {
  for (let skipped = 0; skipped <= MOST_SKIPPED; skipped += 1) {
    const longer = { ...shape, sessions: shape.sessions + skipped };
    const plan = planOver(calendars.junior, calendars.senior, longer, options);
    const best = plan.kind === 'planned' ? plan.series[0] : undefined;
    if (best !== undefined && best.occurrences.length - best.quality.unheld >= shape.sessions) {
      return toBook(best, shape.sessions, calendars.organizer);
    }
  }
  return null;
}

function toBook({ slot, recurrence, occurrences }: PlannedSeries, wanted: number, organizer: SeatName): SeriesToBook {
  const sessions: PlannedSession[] = [];
  occurrences.forEach(({ placement, alternative, startUtc, endUtc }, index) => {
    if (placement === 'none' || sessions.length === wanted) return;
    const time = alternative ?? { startUtc, endUtc };
    const place = { number: sessions.length + 1, occurrence: index + 1, moved: alternative !== null };
    sessions.push({ ...place, startUtc: time.startUtc, endUtc: time.endUtc });
  });
  return {
    organizer,
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
