import type { Pairing, Series } from '../../domain/pairing/pairing';
import { takenTimes } from '../../domain/pairing/sessions-ahead';
import { hasEnded, otherSeat } from '../../domain/pairing/states';
import { keepsSpread } from '../../domain/scheduling/keeps-spread';
import { MINUTE_MS, WEEK_MS } from '../../domain/scheduling/time-units';
import { beginWatching } from '../following/begin-watching';
import { MailboxRefused } from '../ports/mailbox-refused';
import { PermanentFailure } from '../ports/permanent-failure';
import type { ClaimedWork, Performer } from './performer';
import { jitterOf } from './jitter';
import { readPair } from './read-pair';
import { pairOf, readSpread } from './read-spread';

/** Puts the planned series into Outlook: the same content under the same key at every attempt. */
export const bookSeries: Performer = async (claimed) => {
  const { ports, program, pairing, work } = claimed;
  const { series } = pairing;
  if (series === null) throw new PermanentFailure('No series is planned.');
  if (series.byFile === true) return { kind: 'mailbox-refused', workId: work.id, isMissing: true };
  const rivals = isFirstAttempt(claimed) ? await findRivals(claimed, series) : [];
  if (rivals.length > 0) {
    return { kind: 'series-clashes', workId: work.id, retryAtUtc: ports.clock.nowUtc() + standBackMs(claimed, rivals) };
  }
  const pair = await readPair(claimed);
  try {
    const event = await ports.calendars.bookSeries({
      pairing,
      series,
      organizer: pair[series.organizer],
      attendee: pair[otherSeat(series.organizer)],
      programName: program.settings.name,
      transactionId: `${pairing.programId}.${pairing.id}.${work.id}`,
    });
    await beginWatching(ports, pairing, series, event);
    return { kind: 'series-booked', workId: work.id, event };
  } catch (error) {
    if (!(error instanceof MailboxRefused) || !hasLeftNothing(claimed, error)) throw error;
    // Somebody can grant what is denied: with no other mailbox to turn to, it waits for that.
    if (!error.isMissing && (pairing.cannotOrganize ?? []).length > 0) throw error;
    return { kind: 'mailbox-refused', workId: work.id, isMissing: error.isMissing };
  }
};

/** Whether no earlier attempt can have put an event into the mailbox that now refuses. */
function hasLeftNothing(claimed: ClaimedWork, { isMissing }: MailboxRefused): boolean {
  return isMissing || isFirstAttempt(claimed);
}

/** After the first attempt an event may stand, so the series is booked as it was planned. */
function isFirstAttempt({ work }: ClaimedWork): boolean {
  return work.attempts === 1 && work.lastError === null;
}

/**
 * Other series beside which this one does not keep the rules of spread, planned at the same moment by another worker. Of two
 * that clash at least one gives way: whichever began to book later sees the other's plan, which was saved before.
 */
async function findRivals({ ports, program, pairing }: ClaimedWork, series: Series): Promise<readonly Pairing[]> {
  const { rules, others } = await readSpread(ports, program, pairOf(pairing), (other) => goesFirst(other, pairing));
  const { sessions, counts } = series;
  const isKept = (['junior', 'senior'] as const).every((seat) =>
    keepsSpread(sessions, rules[seat] ?? {}, rules, counts?.[seat] ?? null),
  );
  if (isKept) return [];
  // No rule looks further than a week.
  return others.filter((other) =>
    takenTimes(other).some((one) => sessions.some(({ startUtc }) => Math.abs(one.startUtc - startUtc) < WEEK_MS)),
  );
}

/**
 * How long to stand back before planning again, in milliseconds. Both of two that clash may give way, and would clash for
 * ever at the same pace: so the first of them by id plans at once, and the others when its plan can be seen.
 */
function standBackMs({ pairing, work }: ClaimedWork, rivals: readonly Pairing[]): number {
  const undecided = rivals.filter(({ series }) => series?.event === null && series.byFile !== true);
  if (undecided.every((rival) => orderOf(pairing) < orderOf(rival))) return 0;
  return MINUTE_MS * (1 + 4 * jitterOf(pairing.id, work));
}

function goesFirst(other: Pairing, pairing: Pairing): boolean {
  if (hasEnded(other)) return false;
  const begun = other.pending.some(
    (work) => work.kind === 'book-series' && (work.attempts > 0 || work.lastError !== null),
  );
  const decided = other.series?.event !== null || other.series.byFile === true;
  return begun || decided || orderOf(other) < orderOf(pairing);
}

/** Names a pairing among those of all programs. */
function orderOf({ id, programId }: Pairing): string {
  return `${id} ${programId}`;
}
