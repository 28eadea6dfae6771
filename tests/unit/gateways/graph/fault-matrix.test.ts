import { readFileSync } from 'node:fs';
import path from 'node:path';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { createNotificationGateway } from '../../../../api/src/gateways/graph/activity';
import { createAvailabilityGateway } from '../../../../api/src/gateways/graph/availability';
import { createCalendarChanges } from '../../../../api/src/gateways/graph/calendar-changes';
import { createCalendarGateway } from '../../../../api/src/gateways/graph/calendars';
import { openGraph, type Graph } from '../../../../api/src/gateways/graph/client';
import { createDirectorySource } from '../../../../api/src/gateways/graph/directory';
import type { Pairing, Session } from '../../../../api/src/domain/pairing/pairing';
import { DAY_MS, HOUR_MS } from '../../../../api/src/domain/scheduling/time-units';
import type { CalendarGateway, SeriesInvitation } from '../../../../api/src/use-cases/ports/calendars';
import { MailboxRefused } from '../../../../api/src/use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { idOf, makeOrgPerson, startGraph, type GraphInProcess } from '../../../support/graph-in-process';
import { makePerson } from '../../domain/org/make-person';
import { proposed, reach, seriesFrom } from '../../domain/pairing/make-pairing';

const credential = { getToken: () => Promise.resolve({ token: 'token', expiresOnTimestamp: Date.now() + HOUR_MS }) };
const app = { appId: '22222222-2222-4222-8222-222222222222', tabId: 'vice-versa' };
const FIRST = Date.parse('2026-01-15T08:00:00Z');
const LONG_WAIT_SECONDS = 60;

/** A simulated Graph with a pair in it and a series that is planned. */
interface Scene {
  readonly graph: GraphInProcess;
  readonly client: Graph;
  readonly calendars: CalendarGateway;
  readonly invitation: SeriesInvitation;
  readonly other: SeriesInvitation;
  readonly second: Session;
}

/** One request of the product: how to provoke it, what it brings when it is left out, and how often it took effect. */
interface Request {
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

const person = (graph: GraphInProcess, name: string) =>
  makePerson({ id: idOf(graph, name), displayName: name, mail: `${name}@contoso.example` });

async function makeScene(): Promise<Scene> {
  const graph = await startGraph({ people: ['jun', 'sen', 'kim', 'sam'].map((name) => makeOrgPerson(name)) });
  const client = openGraph({ serviceRoot: graph.root, credential, timeoutMs: 5_000 });
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

const eventsOf = async ({ graph }: Scene, name: string) =>
  (await graph.get(`/users/${idOf(graph, name)}/events`)).json.value;
const standing = async (scene: Scene) => {
  const { organizer, pairing } = scene.invitation;
  const event = await scene.calendars.findSeries(organizer.id, pairing);
  if (event === null) throw new Error('Nothing is booked.');
  return event;
};
const book = ({ calendars, invitation }: Scene) => calendars.bookSeries(invitation);
const later = ({ second }: Scene) => ({ startUtc: second.startUtc + DAY_MS, endUtc: second.endUtc + DAY_MS });
const startsOnDayAfter = async (scene: Scene) => {
  const window = 'startDateTime=2026-01-01T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=100';
  const reply = await scene.graph.get(`/users/${idOf(scene.graph, 'jun')}/calendarView?${window}`);
  const starts = reply.json.value.map((event) => (event['start'] as { dateTime: string }).dateTime.slice(0, 10));
  return starts.filter((day) => day === '2026-01-30').length;
};

const requests: Readonly<Record<string, Request>> = {
  'GET users/delta': {
    url: /\/users\/delta/u,
    notFound: 'Request_ResourceNotFound',
    act: ({ client }) => createDirectorySource(client, null).readPage(null),
    told: ({ kind }: { kind: string }) => (kind === 'expired' ? 'from the start' : null),
  },
  'POST getSchedule': {
    url: /getSchedule$/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: ({ calendars, invitation }) => calendars.readCalendars([invitation.organizer], FIRST, FIRST + DAY_MS),
    told: ([calendar]: unknown[]) => (calendar === null ? 'no mailbox' : null),
  },
  'GET mailboxSettings': {
    url: /mailboxSettings/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    before: (scene) => {
      const settings = scene.graph.tenant.mailboxes.get(scene.invitation.organizer.id);
      if (settings === undefined) throw new Error('no mailbox');
      const automaticReplies = { ...settings.automaticReplies, status: 'alwaysEnabled' as const };
      scene.graph.tenant.setMailbox(scene.invitation.organizer.id, { ...settings, automaticReplies });
      return Promise.resolve();
    },
    act: ({ client, invitation }) =>
      createAvailabilityGateway(client).read(invitation.organizer, FIRST, FIRST + DAY_MS),
    told: ({ absences }: { absences: unknown[] }) => (absences.length === 0 ? 'done without' : null),
  },
  'POST events': {
    url: /\/events$/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: book,
    effects: async (scene) => (await eventsOf(scene, 'jun')).length,
  },
  'GET events of the attendee': {
    url: /iCalUId/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: book,
    told: ({ attendeeWebLink }: { attendeeWebLink: string | null }) =>
      attendeeWebLink === null ? 'done without' : null,
    effects: async (scene) => (await eventsOf(scene, 'sen')).length,
  },
  'GET events of the pairing': {
    url: /singleValueExtendedProperties/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    before: book,
    act: ({ calendars, invitation }) => calendars.findSeries(invitation.organizer.id, invitation.pairing),
    told: (found: object | null) => (found === null ? 'gone' : null),
  },
  'GET instances': {
    url: /\/instances/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    act: async (scene) =>
      scene.calendars.moveSession(await standing(scene), scene.invitation.series, scene.second, later(scene)),
    told: (result: string) => (/gone$/u.test(result) ? 'gone' : null),
    effects: startsOnDayAfter,
  },
  'PATCH event': {
    // Reading one event has a query, changing it has none.
    url: /\/events\/[^/?]+$/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    act: async (scene) =>
      scene.calendars.moveSession(await standing(scene), scene.invitation.series, scene.second, later(scene)),
    told: (result: string) => (/gone$/u.test(result) ? 'gone' : null),
    effects: startsOnDayAfter,
  },
  'POST cancel': {
    url: /\/cancel$/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    act: async (scene) => {
      const event = await scene.calendars.findSeries(scene.invitation.organizer.id, scene.invitation.pairing);
      if (event !== null)
        await scene.calendars.cancelSeries(event, FIRST - DAY_MS, 'Thank you', scene.invitation.attendee.id);
    },
    effects: async (scene) => 1 - (await eventsOf(scene, 'jun')).length,
  },
  'POST sendActivityNotification': {
    url: /sendActivityNotification$/u,
    notFound: 'NotFound',
    act: ({ client, invitation }) =>
      createNotificationGateway(client, app, null).send({
        key: 'spring.jun~sen~1.notify.7',
        template: 'seriesBooked',
        recipientId: invitation.organizer.id,
        parameters: { partner: 'Sen', first: 'Thursday' },
        preview: 'The invitations are in your calendar.',
        page: 'pairings/spring/jun~sen~1',
      }),
    told: ({ kind }: { kind: string }) => (kind === 'unreachable' ? 'unreachable' : null),
    effects: ({ graph }) => Promise.resolve(graph.tenant.activity.of(idOf(graph, 'jun')).length),
  },
  'GET calendarView/delta': {
    url: /calendarView\/delta/u,
    notFound: 'ErrorInvalidUser',
    act: async ({ client, invitation }) => {
      const changes = createCalendarChanges(client);
      const link = await changes.beginChanges(invitation.organizer.id, FIRST - DAY_MS, FIRST + DAY_MS);
      return link === null ? 'gone' : changes.readChanges(invitation.organizer.id, link);
    },
    told: (result: unknown) => (result === 'gone' ? 'gone' : null),
  },
  'POST $batch of two bookings': {
    url: /\$batch$/u,
    notFound: 'ResourceNotFound',
    act: ({ calendars, invitation, other }) =>
      Promise.all([calendars.bookSeries(invitation), calendars.bookSeries(other)]),
    effects: async (scene) => ((await eventsOf(scene, 'jun')).length + (await eventsOf(scene, 'kim')).length) / 2,
  },
};

/** What each column switches on, once. */
const faults: Readonly<Record<string, (request: Request) => object>> = {
  '429, short wait': () => ({ throttle: 1, retryAfterSeconds: 0 }),
  '429, long wait': () => ({ throttle: 1, retryAfterSeconds: LONG_WAIT_SECONDS }),
  '503': () => ({ refused: 1, refusal: { status: 503, code: 'serviceNotAvailable' } }),
  '504': () => ({ refused: 1, refusal: { status: 504, code: 'gatewayTimeout' } }),
  'answer lost': () => ({ timeoutAfterEffect: 1 }),
  'answer cut off': () => ({ reset: 1 }),
  '403': () => ({ refused: 1, refusal: { status: 403, code: 'ErrorAccessDenied' } }),
  '404': ({ notFound }) => ({ refused: 1, refusal: { status: 404, code: notFound } }),
  '401': () => ({ refused: 1, refusal: { status: 401, code: 'InvalidAuthenticationToken' } }),
  '409': () => ({ refused: 1, refusal: { status: 409, code: 'ErrorIrresolvableConflict' } }),
  '500': () => ({ refused: 1, refusal: { status: 500, code: 'generalException' } }),
  '410': () => ({ refused: 1, refusal: { status: 410, code: 'syncStateNotFound' } }),
};

/** The table of the documentation: request, fault, outcome. */
function readTable(): readonly (readonly [string, string, string])[] {
  const text = readFileSync(path.join(__dirname, '../../../../docs/booking.md'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| --'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [head = [], ...body] = rows;
  return body.flatMap(([request = '', ...outcomes]) =>
    outcomes.map((outcome, index) => [request, head[index + 1] ?? '', outcome] as const),
  );
}

const table = readTable();

test('the documentation speaks of every request and every fault that is provoked here, and of no other', () => {
  expect(new Set(table.map(([request]) => request))).toEqual(new Set(Object.keys(requests)));
  expect(new Set(table.map(([, fault]) => fault))).toEqual(new Set(Object.keys(faults)));
});

let scene: Scene;
beforeEach(async () => {
  scene = await makeScene();
});
afterEach(() => scene.graph.stop());

test.each(table)('%s, %s: %s', async (requestName, faultName, expected) => {
  const request = requests[requestName];
  const fault = request && faults[faultName]?.(request);
  if (request === undefined || fault === undefined) throw new Error('The table names something unknown.');
  await request.before?.(scene);
  scene.graph.faults.set({ ...fault, atMost: 1, paths: [request.url.source] });

  const outcome = await outcomeOf(request, scene);
  expect(outcome).toBe(expected);

  scene.graph.faults.set({});
  if (outcome.startsWith('later')) await request.act(scene);
  const tookPlace = outcome === 'done' || outcome === 'done without' || outcome.startsWith('later');
  if (tookPlace && faultName !== '404') expect((await request.effects?.(scene)) ?? 1).toBe(1);
});

/** What came of a request, in the words of the table. */
async function outcomeOf({ act, told }: Request, at: Scene): Promise<string> {
  try {
    const result = await act(at);
    return told?.(result as never) ?? 'done';
  } catch (error) {
    if (error instanceof MailboxRefused) return 'other mailbox';
    if (error instanceof PermanentFailure) return 'parked';
    // Anything else would be a mistake of the product that passes for a failure of Graph.
    if (!(error instanceof TemporaryFailure || error instanceof GraphError)) throw error;
    const asked = error instanceof TemporaryFailure && error.retryAfterMs >= LONG_WAIT_SECONDS * 1_000;
    return asked ? 'later, when asked to' : 'later';
  }
}
