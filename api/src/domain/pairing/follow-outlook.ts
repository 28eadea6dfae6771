import { accepted, refused, type Outcome } from '../refusal';
import { end } from './ending';
import type { SeriesObserved } from './events';
import { meetingDueUtc } from './meeting-clock';
import type { ObservedOwn, ObservedSession, SessionResponse } from './observed-series';
import { changesOutlook } from './outlook-work';
import type { Pairing, SeatName, Series, Session, TimelineKind } from './pairing';
import { standingSessions } from './sessions-ahead';
import { hasEnded } from './states';
import { record } from './timeline';

/**
 * Outlook is the truth for time: the sessions become what was read there, and the timeline says what changed. A series
 * that is gone ends the pairing, unless every session of it is over.
 *
 * News may come twice and out of order: an older reading than the last one changes nothing. Sessions that are over stay as
 * they were held. While the service itself is changing the series, a reading may show it half changed, so it is refused
 * and has to be taken again.
 */
export function seriesObserved(
  pairing: Pairing,
  { observed, owns = [], copyLink = null, seenAtUtc }: SeriesObserved,
  nowUtc: number,
): Outcome<Pairing> {
  const { series } = pairing;
  if (hasEnded(pairing) || series === null || series.event === null) {
    return refused('wrong-state', 'No series of this pairing stands in Outlook.');
  }
  if (pairing.pending.some((work) => changesOutlook(work.kind) && !work.parked)) {
    return refused('wrong-state', 'The series is being changed in Outlook. Read it again after that.');
  }
  if (series.seenAtUtc !== null && seenAtUtc <= series.seenAtUtc) return accepted(pairing);
  const recurrences = observed.kind === 'gone' ? [] : observed.sessions;
  const sessions = series.sessions.map((session) =>
    session.own === null
      ? asSeen(session, slotOf(series, session), recurrences, seenAtUtc)
      : ownAsSeen(session, owns, seenAtUtc),
  );
  const event = { ...series.event, attendeeWebLink: copyLink ?? series.event.attendeeWebLink };
  const seen = { ...pairing, series: { ...series, event, sessions, seenAtUtc } };
  const lost = standingSessions(series.sessions).some(({ endUtc, own }) => endUtc > seenAtUtc && own === null);
  if (observed.kind === 'gone' && lost) {
    return accepted(end(seen, 'withdrawn', { reason: 'series-cancelled', byPersonId: null, note: null }, nowUtc));
  }
  return accepted(tellChanges(seen, series.sessions, nowUtc));
}

/** The instant at which the recurrence puts a session. */
function slotOf(series: Series, session: Session): number {
  return series.slotsUtc[session.occurrence - 1] ?? session.startUtc;
}

/** A session with an event of its own, which is no part of the recurrence any more: as that event stands, where it was read. */
function ownAsSeen(session: Session, owns: readonly ObservedOwn[], seenAtUtc: number): Session {
  const seen = owns.find(({ number, eventId }) => number === session.number && eventId === session.own?.eventId);
  if (seen === undefined) return session;
  const { event } = seen;
  const over = session.endUtc <= seenAtUtc && !session.cancelled;
  if (over && (event === null || event.cancelled || event.endUtc <= seenAtUtc)) return session;
  if (event === null || event.cancelled) return session.cancelled ? session : { ...session, cancelled: true };
  const { startUtc, endUtc, juniorResponse, seniorResponse } = event;
  return {
    ...session,
    startUtc,
    endUtc,
    cancelled: false,
    responses: { junior: juniorResponse, senior: seniorResponse },
  };
}

/** A session as Outlook has it; one that was over is touched only where it turns out to have been put off. */
function asSeen(session: Session, slotUtc: number, observed: readonly ObservedSession[], seenAtUtc: number): Session {
  const seen = observed.find((each) => each.originalStartUtc === slotUtc && !each.cancelled);
  const over = session.endUtc <= seenAtUtc && !session.cancelled;
  if (over && (seen === undefined || seen.endUtc <= seenAtUtc)) return session;
  if (seen === undefined) return session.cancelled ? session : { ...session, cancelled: true };
  const { startUtc, endUtc, juniorResponse, seniorResponse } = seen;
  const responses = { junior: juniorResponse, senior: seniorResponse };
  return { ...session, startUtc, endUtc, moved: startUtc !== slotUtc, cancelled: false, responses };
}

/** The next version of the pairing as of its sessions, with a timeline of what has become different. */
function tellChanges(pairing: Pairing, before: readonly Session[], nowUtc: number): Pairing {
  const after = pairing.series?.sessions ?? [];
  const dueAtUtc = meetingDueUtc(pairing, nowUtc);
  const told = after.reduce<Pairing>(
    (telling, session) => {
      const kind = timeChange(session, before);
      return kind === null ? telling : record(telling, kind, nowUtc, null, session.number);
    },
    { ...pairing, dueAtUtc },
  );
  return tellResponses(tellResponses(told, 'junior', before, nowUtc), 'senior', before, nowUtc);
}

function timeChange(session: Session, before: readonly Session[]): TimelineKind | null {
  const earlier = before.find((each) => each.number === session.number);
  if (earlier === undefined) return null;
  if (session.cancelled !== earlier.cancelled) {
    return session.cancelled ? 'session-cancelled' : 'session-restored';
  }
  const moved = session.startUtc !== earlier.startUtc || session.endUtc !== earlier.endUtc;
  return moved ? 'session-moved' : null;
}

/** One person's new answers: one entry where the same answer goes to all sessions that stand, else one for each. */
function tellResponses(pairing: Pairing, seat: SeatName, before: readonly Session[], nowUtc: number): Pairing {
  const { personId } = pairing[seat];
  const standing = standingSessions(pairing.series?.sessions ?? []);
  const fresh = standing.filter((session) => {
    const earlier = before.find((each) => each.number === session.number);
    return earlier !== undefined && earlier.responses[seat] !== session.responses[seat];
  });
  const ahead = standing.filter((session) => session.endUtc > nowUtc);
  const [first] = fresh;
  const response = first?.responses[seat];
  const toAll = fresh.length > 1 && ahead.every((session) => session.responses[seat] === response);
  if (toAll && response !== undefined && fresh.every((session) => session.responses[seat] === response)) {
    const kind = kindOf[response];
    return kind === null ? pairing : record(pairing, kind, nowUtc, personId);
  }
  return fresh.reduce((telling, session) => {
    const kind = kindOf[session.responses[seat]];
    return kind === null ? telling : record(telling, kind, nowUtc, personId, session.number);
  }, pairing);
}

const kindOf: Readonly<Record<SessionResponse, TimelineKind | null>> = {
  none: null,
  organizer: null,
  accepted: 'session-accepted',
  tentative: 'session-tentative',
  declined: 'session-declined',
};
