import type { Interval } from '../../domain/scheduling/calendar';
import type { SeriesInvitation } from '../../use-cases/ports/calendars';
import type { TeamsApp } from './deep-link';
import { graphDateTime } from './graph-time';
import { PAIRING_PROPERTY, seriesEvent, sessionMark } from './series-event';

/**
 * The body of the request that creates an event for one session, whose occurrence in the series was cancelled. Its mark
 * differs from the one of the series, so that a search for that never finds this.
 */
export function sessionEvent(
  invitation: SeriesInvitation,
  { number, startUtc, endUtc }: Interval & { readonly number: number },
  attendeeAddress: string,
  app: TeamsApp,
) {
  const { recurrence: _, ...single } = seriesEvent(invitation, attendeeAddress, app);
  const { zoneIana } = invitation.series;
  return {
    ...single,
    start: graphDateTime(startUtc, zoneIana),
    end: graphDateTime(endUtc, zoneIana),
    singleValueExtendedProperties: [{ id: PAIRING_PROPERTY, value: sessionMark(invitation.pairing, number) }],
  };
}
