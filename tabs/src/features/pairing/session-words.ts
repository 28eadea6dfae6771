import type { Pairing } from '../../../../api/src/contract/pairing';
import { shortName } from '../people/person-words';

export type SessionOfSeries = NonNullable<Pairing['series']>['sessions'][number];

/** The session that is going on or comes next; undefined where none takes place any more. */
export function nextSession(sessions: readonly SessionOfSeries[], nowUtc: string): SessionOfSeries | undefined {
  return sessions
    .filter(({ cancelled, endUtc }) => !cancelled && Date.parse(endUtc) > Date.parse(nowUtc))
    .toSorted((a, b) => Date.parse(a.startUtc) - Date.parse(b.startUtc))[0];
}

const answers = {
  none: null,
  organizer: null,
  accepted: { you: 'You accepted', other: 'accepted', color: 'success' },
  tentative: { you: 'You are not sure', other: 'is not sure', color: 'warning' },
  declined: { you: 'You declined', other: 'declined', color: 'danger' },
} as const;

/** What both people answered to the invitation, as short as a badge; who organizes or has not answered has none. */
export function responseBadges(
  session: Pick<SessionOfSeries, 'myResponse' | 'partnerResponse'>,
  { partner }: Pick<Pairing, 'partner'>,
) {
  const mine = answers[session.myResponse];
  const theirs = answers[session.partnerResponse];
  return [
    ...(mine === null ? [] : [{ text: mine.you, color: mine.color }]),
    ...(theirs === null ? [] : [{ text: `${shortName(partner)} ${theirs.other}`, color: theirs.color }]),
  ];
}

/** Whether one of the two may give this session another time: it has not begun or was put off, and the pairing goes on. */
export function mayMove(pairing: Pick<Pairing, 'state'>, session: SessionOfSeries, nowUtc: string): boolean {
  const meets = pairing.state === 'booked' || pairing.state === 'active';
  return meets && (session.putOffUntilUtc !== undefined || Date.parse(session.startUtc) > Date.parse(nowUtc));
}
