import { buildChart } from '../../api/src/domain/org/chart';
import type { Person } from '../../api/src/domain/org/person';
import { assessSeniority } from '../../api/src/domain/org/seniority';
import type { Participant } from '../../api/src/domain/program/participant';
import type { Program } from '../../api/src/domain/program/program';
import type { Ids } from '../../api/src/use-cases/ports/clock';
import type { Links } from '../../api/src/use-cases/ports/links';
import type { PhotoGateway } from '../../api/src/use-cases/ports/photos';
import type { OrgReader, OrgView } from '../../api/src/use-cases/ports/directory';
import type { Delivery, Notification, NotificationGateway } from '../../api/src/use-cases/ports/notifications';
import { fakeAvailability, type FakeAvailability } from './fake-availability';
import { fakeCalendars, type FakeCalendars } from './fake-calendars';
import { fakeChats, type FakeChats } from './fake-chats';
import { inMemoryFeed, type InMemoryFeed } from './in-memory-feed';
import { fixedClock, type FixedClock } from './fixed-clock';
import { inMemoryAudit, type InMemoryAudit } from './in-memory-audit';
import { inMemoryDelegations, type InMemoryDelegations } from './in-memory-delegations';
import { inMemoryContacts, type InMemoryContacts } from './in-memory-contacts';
import { fakeOutlook, type FakeOutlook } from './fake-outlook';
import { inMemoryWatches, type InMemoryWatches } from './in-memory-watches';
import {
  inMemoryPairings,
  inMemoryParticipants,
  inMemoryPrograms,
  type InMemoryPairings,
  type InMemoryParticipants,
  type InMemoryPrograms,
  type Pause,
} from './in-memory-stores';

/** The org chart of a list of people. */
export function orgViewOf(people: readonly Person[]): OrgView {
  const chart = buildChart(people);
  const indexOf = (personId: string) => chart.indexOf(personId);
  return {
    version: 'v1',
    people,
    chart,
    seniority: assessSeniority(people, chart),
    indexOf,
    person: (personId) => people[indexOf(personId)] ?? null,
  };
}

export interface FakeNotifications extends NotificationGateway {
  /** What each recipient's feed holds: the last notification of each key. */
  readonly sent: Map<string, Notification>;
  answer: (notification: Notification) => Delivery;
}

export function fakeNotifications(pause: Pause = () => Promise.resolve()): FakeNotifications {
  const sent = new Map<string, Notification>();
  return {
    sent,
    answer: () => ({ kind: 'sent' }),
    async send(notification) {
      await pause();
      const delivery = this.answer(notification);
      if (delivery.kind === 'sent') sent.set(notification.key, notification);
      return delivery;
    },
  };
}

/** A picture of one pixel. */
const onePixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQAY3Y2wAAAAAElFTkSuQmCC';

/** Ids `id-1`, `id-2`, … */
export function countedIds(): Ids {
  let issued = 0;
  return { newId: () => `id-${++issued}` };
}

/** The ports that pairings, programs and participants live on, in memory; ETags behave as in the real store. */
export interface InMemoryPorts {
  readonly clock: FixedClock;
  readonly ids: Ids;
  readonly programs: InMemoryPrograms;
  readonly participants: InMemoryParticipants;
  readonly pairings: InMemoryPairings;
  readonly org: OrgReader & { view: OrgView | null };
  readonly delegations: InMemoryDelegations;
  readonly feed: InMemoryFeed;
  readonly calendars: FakeCalendars;
  readonly availability: FakeAvailability;
  readonly notifications: FakeNotifications;
  readonly contacts: InMemoryContacts;
  readonly chats: FakeChats;
  readonly photos: PhotoGateway;
  readonly links: Links;
  readonly outlook: FakeOutlook;
  readonly watches: InMemoryWatches;
  readonly audit: InMemoryAudit;
}

export interface InMemoryPortsOptions {
  readonly people?: readonly Person[];
  readonly programs?: readonly Program[];
  readonly participants?: readonly Participant[];
  readonly clock?: FixedClock;
  readonly pause?: Pause;
}

export function inMemoryPorts(options: InMemoryPortsOptions = {}): InMemoryPorts {
  const { people, programs = [], participants = [], clock = fixedClock(), pause } = options;
  const ports: InMemoryPorts = {
    clock,
    ids: countedIds(),
    programs: inMemoryPrograms(pause),
    participants: inMemoryParticipants(pause),
    pairings: inMemoryPairings(pause),
    org: {
      view: people === undefined ? null : orgViewOf(people),
      current() {
        return Promise.resolve(this.view);
      },
    },
    delegations: inMemoryDelegations(),
    feed: inMemoryFeed(pause),
    calendars: fakeCalendars(pause),
    availability: fakeAvailability(pause),
    notifications: fakeNotifications(pause),
    contacts: inMemoryContacts(pause),
    chats: fakeChats(pause),
    photos: { read: (personId) => Promise.resolve(personId === 'jun' ? onePixel : null) },
    links: { toPage: (page) => `https://teams.microsoft.com/l/entity/app/vice-versa?page=${page}` },
    outlook: fakeOutlook(pause),
    watches: inMemoryWatches(pause),
    audit: inMemoryAudit(),
  };
  for (const program of programs) ports.programs.documents.put(program.id, program);
  for (const participant of participants) ports.participants.put(participant);
  return ports;
}
