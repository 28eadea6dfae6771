import { createCalendarChanges } from '../../../../api/src/gateways/graph/calendar-changes';
import { createOutlookGateway } from '../../../../api/src/gateways/graph/outlook';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { book, FIRST, standing, type Request, type Scene } from './fault-scene';

/** Where Microsoft Graph reaches the service; the test answers its handshake. */
export const PUBLIC_API_URL = 'https://vice-versa.contoso.example/api';

const outlookOf = ({ client }: Scene) => createOutlookGateway(client, PUBLIC_API_URL);
const subscribe = (scene: Scene) =>
  outlookOf(scene).subscribe(scene.invitation.organizer.id, 'secret', scene.graph.clock.nowMs + DAY_MS);
const subscriptionsOf = (scene: Scene) => outlookOf(scene).findSubscriptions(scene.invitation.organizer.id);
const standingIn = ({ graph }: Scene) => graph.tenant.subscriptions.list();
const first = (scene: Scene) => standingIn(scene)[0]?.id ?? 'none';

/** The requests of following Outlook. */
export const followingRequests: Readonly<Record<string, Request>> = {
  'POST subscriptions': {
    url: /\/subscriptions$/u,
    notFound: 'ResourceNotFound',
    // As `tendMailbox` does it: what an attempt before left behind goes first.
    act: async (scene) => {
      for (const { id } of standingIn(scene)) await outlookOf(scene).unsubscribe(id);
      return subscribe(scene);
    },
    effects: (scene) => Promise.resolve(standingIn(scene).length),
  },
  'PATCH subscriptions': {
    url: /\/subscriptions\/[^/?]+$/u,
    notFound: 'ResourceNotFound',
    before: subscribe,
    act: (scene) => outlookOf(scene).renew(first(scene), scene.graph.clock.nowMs + 2 * DAY_MS),
    told: (result: string) => (result === 'gone' ? 'gone' : null),
    effects: (scene) => {
      const until = scene.graph.clock.nowMs + 2 * DAY_MS;
      return Promise.resolve(standingIn(scene).filter(({ expiresUtc }) => Date.parse(expiresUtc) === until).length);
    },
  },
  'DELETE subscriptions': {
    url: /\/subscriptions\/[^/?]+$/u,
    notFound: 'ResourceNotFound',
    before: subscribe,
    act: (scene) => outlookOf(scene).unsubscribe(first(scene)),
    effects: (scene) => Promise.resolve(1 - standingIn(scene).length),
  },
  'GET subscriptions': {
    url: /\/subscriptions$/u,
    notFound: 'ResourceNotFound',
    before: subscribe,
    act: subscriptionsOf,
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
  'GET instances, to follow': {
    url: /\/instances/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    act: async (scene) =>
      outlookOf(scene).readSeries(await standing(scene), scene.invitation.series, 'sen@contoso.example'),
    told: ({ kind }: { kind: string }) => (kind === 'gone' ? 'gone' : null),
  },
  'GET events of the attendee': {
    url: /iCalUId(?:%20| )eq/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    before: book,
    act: async (scene) => outlookOf(scene).findCopyLink(scene.invitation.attendee.id, (await standing(scene)).iCalUId),
    told: (link: string | null) => (link === null ? 'done without' : null),
  },
  'GET event of one session': {
    url: /\/events\/[^/?]+\?/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    // Read alike, whether one session's or a series'.
    act: async (scene) =>
      outlookOf(scene).readSession(await standing(scene), scene.invitation.series, 'sen@contoso.example'),
    told: (seen: object | null) => (seen === null ? 'gone' : null),
  },
};
