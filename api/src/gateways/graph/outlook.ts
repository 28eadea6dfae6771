import type { OutlookGateway } from '../../use-cases/ports/outlook';
import { copyLink } from './attendee-copies';
import { createCalendarChanges } from './calendar-changes';
import type { Graph } from './client';
import { observeSeries, observeSession } from './observe-series';
import { createSubscriptions } from './subscriptions';

/** What people do to meetings in Outlook, as Microsoft Graph tells it. */
export function createOutlookGateway(graph: Graph, publicApiUrl: string | null): OutlookGateway {
  return {
    ...createSubscriptions(graph, publicApiUrl),
    ...createCalendarChanges(graph),
    findCopyLink: (attendeeId, iCalUId) => copyLink(graph, attendeeId, iCalUId),
    readSession: (own, series, attendeeAddress) => observeSession(graph, own, series, attendeeAddress),
    readSeries: (event, series, attendeeAddress) => observeSeries(graph, event, series, attendeeAddress),
  };
}
