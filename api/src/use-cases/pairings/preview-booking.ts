import type { BookingPreview } from '../../contract/booking-preview';
import type { PlannedSeries } from '../../domain/pairing/events';
import type { Pairing } from '../../domain/pairing/pairing';
import { pairingPolicy } from '../../domain/pairing/policy';
import { pausedUntilUtc, termsAfterPause } from '../../domain/pairing/pause';
import { seriesSubject } from '../../domain/pairing/series-subject';
import { hasEnded } from '../../domain/pairing/states';
import { proposedTerms } from '../../domain/pairing/terms';
import type { Program } from '../../domain/program/program';
import { accepted, type Outcome } from '../../domain/refusal';
import { DAY_MS } from '../../domain/scheduling/time-units';
import { findSeriesFor, type PairToPlan, type SeriesSearch } from '../pairing-work/find-series';
import { personCard } from '../people/person-card';
import { PermanentFailure } from '../ports/permanent-failure';
import type { Ports } from '../ports/ports';
import { TemporaryFailure } from '../ports/temporary-failure';
import { noSuchProgram } from '../programs/read-programs';
import { iso } from './iso';
import { barSentences } from './propose-pair';

type PreviewPorts = Pick<Ports, 'clock' | 'org' | 'calendars' | 'availability' | 'pairings' | 'programs'>;

/**
 * The dry run of booking: plans as the real one does, from the calendars as they stand now and as if everybody had agreed,
 * and sends nothing. A series that is planned already is shown as it is. Dates and names only.
 */
export async function previewBooking(
  ports: PreviewPorts,
  programId: string,
  { juniorId, seniorId }: { readonly juniorId: string; readonly seniorId: string },
): Promise<Outcome<BookingPreview>> {
  const program = await ports.programs.read(programId);
  if (program === null) return noSuchProgram;
  const own = await ports.pairings.listByPerson(programId, juniorId);
  const live = own.find((each) => !hasEnded(each) && each.senior.personId === seniorId) ?? null;
  const search = await searchOrReason(ports, program.value, live, { juniorId, seniorId });
  if (typeof search === 'string') return accepted({ kind: 'not-possible', reason: search });
  return accepted(await present(ports, program.value, search, { juniorId, seniorId }));
}

type Pair = Pick<PairToPlan, 'juniorId' | 'seniorId'>;

/** The series, or why there can be none. */
async function searchOrReason(
  ports: PreviewPorts,
  program: Program,
  live: Pairing | null,
  pair: Pair,
): Promise<PlannedSeries | string> {
  if (live !== null && live.series !== null) return live.series;
  const nowUtc = ports.clock.nowUtc();
  const policy = pairingPolicy(program.settings);
  const approvedUntil = live?.state === 'approved' ? live.dueAtUtc : null;
  const pauseEndsUtc = (live === null ? null : pausedUntilUtc(live, nowUtc)) ?? nowUtc;
  try {
    const search = await findSeriesFor(ports, program, {
      ...pair,
      terms: live === null ? proposedTerms(program.settings.series, policy, nowUtc) : termsAfterPause(live, nowUtc),
      startsByUtc: approvedUntil ?? pauseEndsUtc + policy.startWithinDays * DAY_MS,
      pairingId: live?.id ?? null,
      cannotOrganize: live?.cannotOrganize,
      deniedMailboxes: live?.deniedMailboxes,
    });
    return search.kind === 'found' ? search.series : reasonOf(search);
  } catch (error) {
    if (error instanceof PermanentFailure) return error.message;
    if (error instanceof TemporaryFailure) return 'Outlook is busy at the moment. Try again in a minute.';
    throw error;
  }
}

function reasonOf(search: Exclude<SeriesSearch, { kind: 'found' }>): string {
  return search.kind === 'barred' ? barSentences[search.why] : noSlotSentences[search.because];
}

const noSlotSentences: Readonly<Record<Extract<SeriesSearch, { kind: 'no-slot' }>['because'], string>> = {
  'horizon-too-short': 'The time span of the program is too short for all sessions.',
  'no-common-working-hours': 'The two never work at the same time.',
  'calendars-full': 'No time suits both calendars for all sessions. Fewer or shorter sessions may fit.',
};

async function present(
  ports: PreviewPorts,
  program: Program,
  series: PlannedSeries,
  { juniorId, seniorId }: Pair,
): Promise<BookingPreview> {
  const org = await ports.org.current();
  const [junior, senior] = [personCard(org, juniorId), personCard(org, seniorId)];
  return {
    kind: 'planned',
    organizer: series.organizer === 'junior' ? junior : senior,
    byFile: series.byFile === true,
    subject: seriesSubject(program.settings.name, junior.displayName, senior.displayName),
    wallTime: series.startLocal.slice(-'hh:mm'.length),
    zoneIana: series.zoneIana,
    sessions: series.sessions.map(({ number, startUtc, endUtc, moved }) => ({
      number,
      startUtc: iso(startUtc),
      endUtc: iso(endUtc),
      moved,
    })),
    skipped: series.slotsUtc.length - series.sessions.length,
  };
}
