import type { Pairing } from '../../../../api/src/contract/pairing';
import { isLive } from '../pairing/pairing-words';

export interface UpcomingSession {
  readonly pairing: Pairing;
  readonly session: NonNullable<Pairing['series']>['sessions'][number];
  readonly joinUrl: string | null;
}

/** The next sessions over all live pairings, soonest first; one that is going on counts, a cancelled one does not. */
export function upcomingSessions(pairings: readonly Pairing[], nowUtc: string, most: number): UpcomingSession[] {
  const now = Date.parse(nowUtc);
  return pairings
    .filter(({ state }) => isLive(state))
    .flatMap((pairing) =>
      (pairing.series?.sessions ?? []).map((session) => ({
        pairing,
        session,
        joinUrl: pairing.series?.joinUrl ?? null,
      })),
    )
    .filter(({ session }) => !session.cancelled && Date.parse(session.endUtc) > now)
    .toSorted((a, b) => Date.parse(a.session.startUtc) - Date.parse(b.session.startUtc))
    .slice(0, most);
}
