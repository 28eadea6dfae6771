import { isWorkingDay } from './working-days';
import { DAY_MS } from '../scheduling/time-units';
import { zoneOf } from '../scheduling/zone';
import type { Pairing, Series, Session } from './pairing';
import { nextPulseUtc } from './pulse';
import { sessionsDueUtc, standingSessions } from './sessions-ahead';
import { tellSilenceUtc } from './silence';
import { earliestDue } from './asking';
import { holders } from './states';
import { oweNotifications } from './work-ledger';

/** The session with this number, null where the series has none. */
export function sessionOf({ series }: Pick<Pairing, 'series'>, number: number): Session | null {
  return series?.sessions.find((session) => session.number === number) ?? null;
}

/** When the pair is reminded of a session: a day before, or on the working day before that. */
export function remindAtUtc({ startUtc }: Pick<Session, 'startUtc'>, zoneIana: string): number {
  const zone = zoneOf(zoneIana);
  let instant = startUtc - DAY_MS;
  for (let back = 0; back < 7 && !isWorkingDay(zone.toWall(instant)); back += 1) instant -= DAY_MS;
  return instant;
}

/**
 * The next instant at which time itself changes a pairing that meets: its first session begins, both are reminded of
 * the next one or asked how it goes, an approval asked anew is overdue, nothing took place for long, or the last one is over.
 */
export function meetingDueUtc(pairing: Pairing, nowUtc: number): number {
  const { series } = pairing;
  if (series === null) return nowUtc;
  const approvalDueUtc = earliestDue(pairing.approvals) ?? Infinity;
  const change = sessionsDueUtc(pairing.state, series.sessions) ?? nowUtc;
  const reminderUtc = nextReminderUtc(series, pairing.remindedOfUtc, nowUtc);
  const askUtc = Math.min(tellSilenceUtc(pairing) ?? Infinity, nextPulseUtc(pairing) ?? Infinity);
  return Math.max(nowUtc, Math.min(change, approvalDueUtc, askUtc, reminderUtc));
}

/** Only the next session is reminded of: the one after it, even where its working day before comes sooner, when that begins. */
function nextReminderUtc({ sessions, zoneIana }: Series, remindedOfUtc: number | null, nowUtc: number): number {
  const ahead = standingSessions(sessions).filter(({ startUtc }) => startUtc > nowUtc);
  const index = ahead.findIndex(({ startUtc }) => startUtc !== remindedOfUtc);
  const session = ahead[index];
  if (session === undefined) return Infinity;
  return Math.max(remindAtUtc(session, zoneIana), ahead[index - 1]?.startUtc ?? 0);
}

/** Tells both of the next session where its reminder is due. A session that moved since is told again. */
export function remind(pairing: Pairing, nowUtc: number): Pairing {
  const { series } = pairing;
  const next = standingSessions(series?.sessions ?? []).find((session) => session.startUtc > nowUtc);
  if (series === null || next === undefined || next.startUtc === pairing.remindedOfUtc) return pairing;
  if (remindAtUtc(next, series.zoneIana) > nowUtc) return pairing;
  const pair = holders(pairing).map((holder) => holder.personId);
  const told = oweNotifications(pairing, 'sessionComing', pair, nowUtc, next.number);
  return { ...told, remindedOfUtc: next.startUtc };
}

/** A session that both just heard of for another reason needs no reminder where that would be due by now. */
export function withoutLateReminder(pairing: Pairing, session: Session, nowUtc: number): Pairing {
  const late = remindAtUtc(session, pairing.series?.zoneIana ?? 'UTC') <= nowUtc;
  return late ? { ...pairing, remindedOfUtc: session.startUtc } : pairing;
}
