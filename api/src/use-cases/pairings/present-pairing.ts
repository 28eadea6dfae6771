import type { Pairing as PairingShape, PairingOverview } from '../../contract/pairing';
import { agendaOwner } from '../../domain/pairing/agenda';
import { cancellationRate, sideToLookAt } from '../../domain/pairing/cancellations';
import { day } from '../../domain/pairing/date-words';
import { nextStep } from '../../domain/pairing/next-step';
import { notFollowed } from '../../domain/pairing/not-followed';
import { inVoice } from '../../domain/matching/explain-score';
import type { Approval, MatchNote, Pairing, SeatName, Series } from '../../domain/pairing/pairing';
import { openPulse } from '../../domain/pairing/pulse';
import { standingSessions } from '../../domain/pairing/sessions-ahead';
import { moveOf } from '../../domain/pairing/session-moves';
import { isStalled } from '../../domain/pairing/silence';
import { hasEnded, otherSeat } from '../../domain/pairing/states';
import { timelineSentences } from '../../domain/pairing/timeline-words';
import type { Program } from '../../domain/program/program';
import { personCard } from '../people/person-card';
import type { OrgView } from '../ports/directory';
import { iso, isoOrNull } from './iso';

/** A pairing as the person in this seat sees it. */
export function presentPairing(
  pairing: Pairing,
  seat: SeatName,
  program: Program,
  org: OrgView | null,
  nowUtc: number,
): PairingShape {
  const partnerSeat = otherSeat(seat);
  const nameOf = (personId: string) => personCard(org, personId).displayName;
  const { match, terms } = pairing;
  const shares = { junior: match?.juniorShares ?? [], senior: match?.seniorShares ?? [] };
  return {
    id: pairing.id,
    programId: pairing.programId,
    programName: program.settings.name,
    state: pairing.state,
    seat,
    me: personCard(org, pairing[seat].personId),
    partner: personCard(org, pairing[partnerSeat].personId),
    iAccepted: pairing[seat].acceptedAtUtc !== null,
    partnerAccepted: pairing[partnerSeat].acceptedAtUtc !== null,
    dueAtUtc: isoOrNull(pairing.dueAtUtc),
    nextStep: withNote(nextStep(pairing, seat, nameOf, nowUtc), pairing),
    score: match?.score ?? null,
    parts: match === null ? [] : partsFor(match, seat),
    youShare: [...shares[seat]],
    youLearn: [...shares[partnerSeat]],
    approvals: pairing.approvals.flatMap((approval) => presentApprovalState(approval, org)),
    series: presentSeries(pairing, seat),
    timeCost: { sessions: terms.sessions, durationMinutes: terms.durationMinutes, cadence: terms.cadence },
    groundRules: [...program.settings.groundRules],
    timeline: timelineSentences(pairing, seat, nameOf).map(({ atUtc, sentence }) => ({ atUtc: iso(atUtc), sentence })),
    pulse: presentPulse(pairing, seat),
  };
}

/** Why they were matched, said to the one in this seat; as the lead reads it where an earlier version stored no facts. */
function partsFor({ parts, facts }: MatchNote, seat: SeatName): PairingShape['parts'] {
  return facts === undefined ? parts.map((part) => ({ ...part })) : inVoice(parts, facts, seat);
}

function presentPulse(pairing: Pairing, seat: SeatName): PairingShape['pulse'] {
  const number = openPulse(pairing, seat);
  return number === null ? null : { number };
}

/** What the person who ended it wrote is for the pair alone. */
function withNote(sentence: string, { ending }: Pairing): string {
  return ending?.note ? `${sentence} “${ending.note}”` : sentence;
}

/** An approval that lapsed or was handed on is told on the timeline: the one that took its place counts. */
function presentApprovalState(approval: Approval, org: OrgView | null): PairingShape['approvals'] {
  const { decision, approverId } = approval;
  if (decision === 'lapsed' || decision === 'handed-on' || decision === 'replaced') return [];
  return [
    {
      seats: [...approval.seats],
      approver: approverId === null ? null : personCard(org, approverId),
      dueAtUtc: iso(approval.dueAtUtc),
      decision,
      decidedAtUtc: isoOrNull(approval.decidedAtUtc),
      reason: approval.reason,
    },
  ];
}

function presentSeries(pairing: Pairing, seat: SeatName): PairingShape['series'] {
  const { series } = pairing;
  if (series === null || (series.event === null && series.byFile !== true)) return null;
  return {
    sessions: series.sessions.map(({ number, startUtc, endUtc, moved, cancelled, responses, putOff }) => ({
      ...presentClash(pairing, number, startUtc),
      ...(putOff !== undefined && { putOffUntilUtc: iso(putOff.fromUtc) }),
      number,
      startUtc: iso(startUtc),
      endUtc: iso(endUtc),
      agendaOwner: agendaOwner(number),
      moved,
      cancelled,
      myResponse: responses[seat],
      partnerResponse: responses[otherSeat(seat)],
      movingToUtc: isoOrNull(moveOf(pairing, number)?.startUtc ?? null),
    })),
    webLink: outlookLink(series, seat),
    joinUrl: series.event?.joinUrl ?? null,
    byFile: series.byFile === true,
    wallTime: series.startLocal.slice(-'hh:mm'.length),
    zoneIana: series.zoneIana,
  };
}

/**
 * Where the reader finds the series in Outlook: their own copy, or the day on which it begins as long as that copy is not known,
 * which it is from the attendee's answer on. Null where there is no event.
 */
function outlookLink({ event, organizer, startLocal }: Series, seat: SeatName): string | null {
  if (event === null) return null;
  if (seat === organizer) return event.webLink;
  const [year, month, day] = startLocal.slice(0, 'yyyy-mm-dd'.length).split('-').map(Number);
  return event.attendeeWebLink ?? `https://outlook.office.com/calendar/view/day/${year}/${month}/${day}`;
}

/** Another time for a session that something was booked over; nothing where it stands alone. */
function presentClash({ clashes }: Pairing, number: number, startUtc: number) {
  const clash = clashes.find((each) => each.number === number && each.startUtc === startUtc);
  return clash === undefined ? {} : { clash: { alternativeUtc: isoOrNull(clash.alternativeUtc) } };
}

/** What only a person can judge; null where there is nothing. */
function lookAtSentence(pairing: Pairing, nameOf: (personId: string) => string, nowUtc: number): string | null {
  if (hasEnded(pairing)) return null;
  const unfollowed = pairing.series === null ? null : notFollowed(pairing.series);
  if (unfollowed) {
    return `Since ${day(unfollowed.sinceUtc, 'UTC')} Outlook does not tell what becomes of their sessions. It is asked every hour. ${unfollowed.reason}`;
  }
  const seat = sideToLookAt(pairing, nowUtc);
  const { narrowBandGap } = pairing;
  if (seat === null && isStalled(pairing, nowUtc)) {
    return 'Nothing took place for three weeks, and nothing lies ahead to which both come. Talk to them.';
  }
  if (seat === null && narrowBandGap === null) return null;
  if (seat === null) {
    return `The two are now ${narrowBandGap} career bands apart, fewer than the program asks for. Talk to them, or let them go on.`;
  }
  return `${nameOf(pairing[seat].personId)} could not come for the third time in a row. Nothing more is rebooked by itself: talk to them.`;
}

/** A pairing as the lead sees it: who, state, deadlines and trouble; nothing of its content. */
export function presentOverview(pairing: Pairing, org: OrgView | null, nowUtc: number): PairingOverview {
  const nameOf = (personId: string) => personCard(org, personId).displayName;
  return {
    id: pairing.id,
    programId: pairing.programId,
    state: pairing.state,
    junior: personCard(org, pairing.junior.personId),
    senior: personCard(org, pairing.senior.personId),
    dueAtUtc: isoOrNull(pairing.dueAtUtc),
    nextStep: nextStep(pairing, 'lead', nameOf, nowUtc),
    leadDecides:
      pairing.state === 'awaiting-approval' &&
      pairing.approvals.some(({ approverId, decision }) => approverId === null && decision === null),
    firstSessionUtc: pairing.series?.event
      ? isoOrNull(standingSessions(pairing.series.sessions)[0]?.startUtc ?? null)
      : null,
    lookAt: lookAtSentence(pairing, nameOf, nowUtc),
    cancellationRates: {
      junior: cancellationRate(pairing, 'junior', nowUtc),
      senior: cancellationRate(pairing, 'senior', nowUtc),
    },
    parked: pairing.pending
      .filter((work) => work.parked)
      .map(({ id, kind, lastError, attempts }) => ({ workId: id, kind, error: lastError ?? 'Unknown', attempts })),
  };
}
