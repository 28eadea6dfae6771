import { GraphError } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import type { OutlookGateway } from '../../use-cases/ports/outlook';
import { isMailboxGone } from './attendee-copies';
import type { Graph } from './client';
import { graphFailure } from './graph-failure';

/** Only ids are read: what a meeting is about is dropped here, unseen, for these queries take no `$select`. */
const Page = z.object({
  value: z.array(
    z.object({ id: z.string(), seriesMasterId: z.string().nullish(), '@removed': z.unknown().optional() }),
  ),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

const PAGE_SIZE = 200;
/** More pages than a calendar has: a bound for the loop. */
const MAX_PAGES = 1_000;

interface Round {
  readonly changedIds: ReadonlySet<string>;
  readonly removals: boolean;
  readonly link: string;
}

/** The changes of a mailbox's calendar in a span of time, by delta queries. */
export function createCalendarChanges(graph: Graph): Pick<OutlookGateway, 'beginChanges' | 'readChanges'> {
  return {
    async beginChanges(mailboxId, fromUtc, untilUtc) {
      const span = `startDateTime=${new Date(fromUtc).toISOString()}&endDateTime=${new Date(untilUtc).toISOString()}`;
      try {
        return (await readRound(graph, `/users/${encodeURIComponent(mailboxId)}/calendarView/delta?${span}`)).link;
      } catch (error) {
        if (isMailboxGone(error)) return null;
        throw graphFailure(error);
      }
    },
    async readChanges(_mailboxId, link) {
      if (!graph.leads(link)) return { kind: 'expired' };
      try {
        return { kind: 'read', ...(await readRound(graph, graph.relative(link))) };
      } catch (error) {
        if (error instanceof GraphError && error.statusCode === 410) return { kind: 'expired' };
        if (isMailboxGone(error)) return { kind: 'gone' };
        throw graphFailure(error);
      }
    },
  };
}

async function readRound(graph: Graph, firstPath: string): Promise<Round> {
  const changedIds = new Set<string>();
  let removals = false;
  let path = firstPath;
  for (let pages = 0; pages < MAX_PAGES; pages += 1) {
    const answer: unknown = await graph.client.api(path).header('Prefer', `odata.maxpagesize=${PAGE_SIZE}`).get();
    const page = Page.parse(answer);
    for (const { id, seriesMasterId, '@removed': removed } of page.value) {
      changedIds.add(seriesMasterId ?? id);
      removals ||= removed !== undefined;
    }
    const { '@odata.deltaLink': deltaLink, '@odata.nextLink': nextLink } = page;
    if (deltaLink !== undefined) return { changedIds, removals, link: deltaLink };
    if (nextLink === undefined) throw new Error('Microsoft Graph answered a page of changes that leads nowhere.');
    path = graph.relative(nextLink);
  }
  throw new Error(`The changes of a calendar did not end after ${MAX_PAGES} pages.`);
}
