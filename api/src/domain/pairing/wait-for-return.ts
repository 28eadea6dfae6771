import { accepted, refused, type Outcome } from '../refusal';
import type { Interval, WorkingHours } from '../scheduling/calendar';
import { DAY_MS, WEEK_MS } from '../scheduling/time-units';
import { end } from './ending';
import type { WorkResult } from './events';
import { withoutNudge } from './invitation';
import type { Pairing } from './pairing';
import type { PairingPolicy } from './policy';
import { holders } from './states';
import { record } from './timeline';
import { oweNotifications, owe, pendingWork, settle } from './work-ledger';
import { firstPresentMoment, ORDINARY_WEEK } from './working-days';

/** How long the mailboxes of those who have not answered may take to be asked; after that the proposal expires. */
const ASKING_MS = DAY_MS;
/** A proposal holds two seats, so it does not wait for ever, however long somebody is away. */
const LONGEST_WAIT_MS = 8 * WEEK_MS;

/** Until when an answer to the present terms is waited for at the very most, if somebody is away. */
export function latestAnswerUtc({ terms }: Pick<Pairing, 'terms'>): number {
  return terms.changedAtUtc + LONGEST_WAIT_MS;
}

/**
 * The deadline of a proposal has passed. Before it expires, those who have not answered are looked for: it may be that they
 * are out of office. It expires at once where nobody sees it yet, where they were looked for in vain, or after all the time
 * that it may wait.
 */
export function answersOverdue(pairing: Pairing, nowUtc: number): Pairing {
  const latestUtc = latestAnswerUtc(pairing);
  const asked = pairing.pending.some(({ kind }) => kind === 'check-invitees');
  if (!pairing.seatsHeld || asked || latestUtc <= nowUtc) return expire(pairing, nowUtc);
  return owe(waitUntil(pairing, Math.min(nowUtc + ASKING_MS, latestUtc)), 'check-invitees', nowUtc);
}

/**
 * What the mailboxes of those who have not answered say is known. While one of them is away the proposal waits: until the
 * last return, and from then on as long as anybody has to answer.
 */
export function inviteesChecked(
  pairing: Pairing,
  { workId, people }: Extract<WorkResult, { kind: 'invitees-checked' }>,
  policy: PairingPolicy,
  nowUtc: number,
): Outcome<Pairing> {
  if (pendingWork(pairing, workId)?.kind !== 'check-invitees') {
    return refused('wrong-state', 'Nobody is looked for by this work.');
  }
  const settled = settle(pairing, workId);
  if (pairing.state !== 'proposed') return accepted(settled);
  const latestUtc = latestAnswerUtc(pairing);
  const unanswered = holders(pairing).filter(({ acceptedAtUtc }) => acceptedAtUtc === null);
  const away = people.flatMap(({ personId, ...availability }) => {
    const returnsUtc = returnOf(availability, nowUtc, latestUtc);
    const waits = returnsUtc !== null && unanswered.some((holder) => holder.personId === personId);
    return waits ? [{ personId, returnsUtc }] : [];
  });
  const lastReturnUtc = Math.max(...away.map(({ returnsUtc }) => returnsUtc));
  const dueAtUtc = Math.min(latestUtc, lastReturnUtc + policy.acceptanceDeadlineDays * DAY_MS);
  if (away.length === 0 || dueAtUtc <= nowUtc) return accepted(expire(settled, nowUtc));

  return accepted(
    away.reduce<Pairing>(
      (told, { personId, returnsUtc }) => {
        const noted = record(withoutNudge(told, personId), 'invitee-away', nowUtc, personId);
        return returnsUtc < dueAtUtc ? oweNotifications(noted, 'pairingStalled', [personId], returnsUtc) : noted;
      },
      waitUntil(settled, dueAtUtc),
    ),
  );
}

/** Moves the deadline, and with it the end of the time in which the series may lie: who waits longer has no less of it. */
function waitUntil(pairing: Pairing, dueAtUtc: number): Pairing {
  const untilUtc = pairing.terms.untilUtc + (dueAtUtc - (pairing.dueAtUtc ?? dueAtUtc));
  return { ...pairing, dueAtUtc, terms: { ...pairing.terms, untilUtc } };
}

/**
 * When somebody who is away now works again, at the latest at that instant; null for somebody who is there. Nights,
 * weekends and days off after an absence are no return.
 */
function returnOf(
  { workingHours, absences }: { readonly workingHours: WorkingHours | null; readonly absences: readonly Interval[] },
  nowUtc: number,
  latestUtc: number,
): number | null {
  const week = workingHours ?? ORDINARY_WEEK;
  const isAway = absences.some(
    ({ startUtc, endUtc }) =>
      startUtc <= nowUtc && (endUtc > nowUtc || firstPresentMoment(endUtc, nowUtc, week, absences) === null),
  );
  return isAway ? (firstPresentMoment(nowUtc, latestUtc, week, absences) ?? latestUtc) : null;
}

function expire(pairing: Pairing, nowUtc: number): Pairing {
  return end(pairing, 'expired', { reason: 'not-accepted-in-time', byPersonId: null, note: null }, nowUtc);
}
