import { createNotificationGateway } from '../../../../api/src/gateways/graph/activity';
import { createAvailabilityGateway } from '../../../../api/src/gateways/graph/availability';
import { createDirectorySource } from '../../../../api/src/gateways/graph/directory';
import { installApp } from '../../../../api/src/gateways/graph/install-app';
import { createPhotoGateway } from '../../../../api/src/gateways/graph/photos';
import { DAY_MS } from '../../../../api/src/domain/scheduling/time-units';
import { idOf } from '../../../support/graph-in-process';
import { app, book, eventsOf, FIRST, later, standing, startsOnDayAfter, type Request } from './fault-scene';

/** The requests of booking and of telling people. */
export const bookingRequests: Readonly<Record<string, Request>> = {
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
      createAvailabilityGateway(client, () => Date.now()).read(invitation.organizer, FIRST, FIRST + DAY_MS),
    told: ({ absences }: { absences: unknown[] }) => (absences.length === 0 ? 'done without' : null),
  },
  'GET userPurpose': {
    url: /select=userPurpose/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: ({ client, invitation }) => createDirectorySource(client, null).readPurposes([invitation.organizer.id]),
    told: (purposes: ReadonlyMap<string, string | null>) => {
      const [purpose] = purposes.values();
      if (purpose === undefined) return 'next time';
      return purpose === null ? 'done without' : null;
    },
  },
  'POST events': {
    url: /\/events$/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: book,
    effects: async (scene) => (await eventsOf(scene, 'jun')).length,
  },
  'POST events, one session': {
    url: /\/events$/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    act: (scene) => scene.calendars.bookSession(scene.invitation, { number: 2, ...later(scene) }),
    effects: async (scene) => (await eventsOf(scene, 'jun')).length,
  },
  'GET event, created before': {
    url: /\/events\/[^/?]+\?/u,
    notFound: 'ErrorItemNotFound',
    before: book,
    // With another name the answer is that this event stands already, and it is read.
    act: ({ calendars, invitation }) =>
      calendars.bookSeries({ ...invitation, attendee: { ...invitation.attendee, displayName: 'Sen Renamed' } }),
    effects: async (scene) => (await eventsOf(scene, 'jun')).length,
  },
  'PATCH event, Teams link': {
    url: /\/events\/[^/?]+$/u,
    notFound: 'ErrorItemNotFound',
    before: async ({ graph, invitation }) => {
      const times = { start: { dateTime: '2026-01-15T09:00:00', timeZone: 'UTC' } };
      await graph.post(`/users/${invitation.organizer.id}/events`, {
        ...times,
        end: { dateTime: '2026-01-15T10:00:00', timeZone: 'UTC' },
        subject: 'Without a link',
        transactionId: invitation.transactionId,
      });
    },
    act: book,
    effects: async (scene) => (await eventsOf(scene, 'jun')).filter((event) => event['onlineMeeting'] !== null).length,
  },
  'GET events of the pairing': {
    url: /singleValueExtendedProperties/u,
    notFound: 'MailboxNotEnabledForRESTAPI',
    before: book,
    act: ({ calendars, invitation }) => calendars.findSeries(invitation.organizer.id, invitation.pairing),
    told: (found: readonly object[]) => (found.length === 0 ? 'gone' : null),
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
      const { organizer, pairing } = scene.invitation;
      for (const event of await scene.calendars.findSeries(organizer.id, pairing))
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
  'POST installedApps': {
    url: /\/installedApps$/u,
    notFound: 'NotFound',
    act: ({ graph, client, invitation }) => installApp(client, graph.tenant.teamsAppId, invitation.organizer.id),
    told: ({ kind }: { kind: string }) => (kind === 'refused' ? 'unreachable' : null),
  },
  'GET photo': {
    url: /\/photos\//u,
    notFound: 'ImageNotFound',
    act: ({ client, invitation }) => createPhotoGateway(client).read(invitation.organizer.id),
    told: (photo: string | null) => (photo === null ? 'done without' : null),
  },
  'POST $batch of two bookings': {
    url: /\$batch$/u,
    notFound: 'ResourceNotFound',
    act: ({ calendars, invitation, other }) =>
      Promise.all([calendars.bookSeries(invitation), calendars.bookSeries(other)]),
    effects: async (scene) => ((await eventsOf(scene, 'jun')).length + (await eventsOf(scene, 'kim')).length) / 2,
  },
};
