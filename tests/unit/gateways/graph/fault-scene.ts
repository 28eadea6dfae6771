import { createCalendarGateway } from '../../../../api/src/gateways/graph/calendars';
import { openGraph, type Graph } from '../../../../api/src/gateways/graph/client';
import type { Pairing, Session } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { CalendarGateway, SeriesInvitation } from '../../../../api/src/use-cases/ports/calendars';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';
import { makePerson } from '../../domain/org/make-person';
import { proposed, reach, seriesFrom } from '../../domain/pairing/make-pairing';

const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
export const app = { appId: '22222222-2222-4222-8222-222222222222', tabId: 'vice-versa' };
export const FIRST = Date.parse('2026-01-15T08:00:00Z');

/** A simulated Graph with a pair in it and a series that is planned. */
export interface Scene {
  readonly graph: GraphInProcess;
  readonly client: Graph;
  readonly calendars: CalendarGateway;
  readonly invitation: SeriesInvitation;
  readonly other: SeriesInvitation;
  readonly second: Session;
}

/** One request of the product: how to provoke it, what it brings when it is left out, and how often it took effect. */
export interface Request {
  /** What its address looks like on the wire. */
  readonly url: RegExp;
  /** What Graph calls a 404 of it. */
  readonly notFound: string;
  /** What has to stand before. */
  readonly before?: (scene: Scene) => Promise<unknown>;
  readonly act: (scene: Scene) => Promise<unknown>;
  /** The outcome in the words of the table where the result itself tells one. */
  readonly told?: (result: never) => string | null;
  /** Counts the effects after all is done; 1 is right. */
  readonly effects?: (scene: Scene) => Promise<number>;
}

/** A client that gives a call up after `timeoutMs`. */
const clientOf = (graph: GraphInProcess, timeoutMs: number) =>
  openGraph({ serviceRoot: graph.root, credential, timeoutMs });

/** The same scene with a client of less patience. */
export const hasty = (scene: Scene): Scene => through(scene, clientOf(scene.graph, 1_000));

/** The same scene, where another request is sent along with each, so that none at a mailbox travels alone. */
export function inCompany(scene: Scene): Scene {
  const { client } = scene.client;
  const companion = `/users/${scene.other.attendee.id}/calendar`;
  const api: typeof client.api = (path) => {
    client
      .api(companion)
      .get()
      .catch(() => undefined);
    return client.api(path);
  };
  const accompanied: typeof client = Object.assign(Object.create(client) as typeof client, { api });
  return through(scene, { ...scene.client, client: accompanied });
}

const through = (scene: Scene, client: Graph): Scene => ({
  ...scene,
  client,
  calendars: createCalendarGateway(client, app),
});

const person = (graph: GraphInProcess, name: string) =>
  makePerson({ id: idOf(graph, name), displayName: name, mail: `${name}@contoso.example` });

export async function makeScene(): Promise<Scene> {
  const graph = await startGraph({ people: ['jun', 'sen', 'kim', 'sam'].map((name) => makeOrgPerson(name)) });
  const client = clientOf(graph, 5_000);
  const planned = { ...seriesFrom(FIRST), zoneIana: 'Europe/Berlin', startLocal: '2026-01-15T09:00' };
  const { series } = reach.planned(reach.approved(), planned);
  const second = series?.sessions[1];
  if (series === null || second === undefined) throw new Error('no series');
  const inviting = (junior: string, senior: string): SeriesInvitation => {
    const pairing: Pairing = { ...proposed(), id: `${junior}~${senior}~1` };
    return {
      pairing,
      series,
      organizer: person(graph, junior),
      attendee: person(graph, senior),
      programName: 'Reverse mentoring',
      transactionId: `spring.${pairing.id}.book-series.9`,
    };
  };
  const calendars = createCalendarGateway(client, app);
  return { graph, client, calendars, invitation: inviting('jun', 'sen'), other: inviting('kim', 'sam'), second };
}

export const eventsOf = async ({ graph }: Scene, name: string) =>
  (await graph.get(`/users/${idOf(graph, name)}/events`)).json.value;
export const standing = async (scene: Scene) => {
  const { organizer, pairing } = scene.invitation;
  const [event] = await scene.calendars.findSeries(organizer.id, pairing);
  if (event === undefined) throw new Error('Nothing is booked.');
  return event;
};
export const book = ({ calendars, invitation }: Scene) => calendars.bookSeries(invitation);
export const later = ({ second }: Scene) => ({ startUtc: second.startUtc + DAY_MS, endUtc: second.endUtc + DAY_MS });
export const startsOnDayAfter = async (scene: Scene) => {
  const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=100';
  const reply = await scene.graph.get(`/users/${idOf(scene.graph, 'jun')}/calendarView?${window}`);
  const starts = reply.json.value.map((event) => (event['start'] as { dateTime: string }).dateTime.slice(0, 10));
  return starts.filter((day) => day === '2026-01-30').length;
};
