import type { ObservedEvent, ObservedSeries } from '../../api/src/domain/pairing/observed-series';
import type { Series } from '../../api/src/domain/pairing/pairing';
import type { MailboxChanges, OutlookGateway } from '../../api/src/use-cases/ports/outlook';
import type { Pause } from './in-memory-stores';

export interface FakeOutlook extends OutlookGateway {
  canSubscribe: boolean;
  /** Subscriptions that stand, by id. */
  readonly subscriptions: Map<string, { mailboxId: string; clientState: string; expiresAtUtc: number }>;
  /** What the next readings of changes say, and later ones that nothing changed. */
  readonly changes: MailboxChanges[];
  /** What stands in Outlook, by event; a series that is not here stands as it was booked. */
  readonly series: Map<string, ObservedSeries>;
  /** What stands of single sessions, by event; null for one that is gone. */
  readonly sessions: Map<string, ObservedEvent | null>;
  /** Every operation in order, such as `subscribe jun`. */
  readonly calls: string[];
  /** Called before and after every effect; what it throws, the operation throws. */
  before: (call: string) => void;
  after: (call: string) => void;
}

/** Outlook as far as following it goes, in memory. */
export function fakeOutlook(pause: Pause = () => Promise.resolve()): FakeOutlook {
  let issued = 0;
  const fake: FakeOutlook = {
    canSubscribe: true,
    subscriptions: new Map(),
    changes: [],
    series: new Map(),
    sessions: new Map(),
    calls: [],
    before: () => undefined,
    after: () => undefined,
    subscribe: (mailboxId, clientState, expiresAtUtc) =>
      run(`subscribe ${mailboxId}`, () => {
        const id = `subscription-${++issued}`;
        fake.subscriptions.set(id, { mailboxId, clientState, expiresAtUtc });
        return id;
      }),
    renew: (id, expiresAtUtc) =>
      run(`renew ${id}`, () => {
        const standing = fake.subscriptions.get(id);
        if (standing === undefined) return 'gone';
        fake.subscriptions.set(id, { ...standing, expiresAtUtc });
        return 'renewed';
      }),
    unsubscribe: (id) => run(`unsubscribe ${id}`, () => void fake.subscriptions.delete(id)),
    findSubscriptions: (mailboxId) =>
      run(`find ${mailboxId}`, () =>
        [...fake.subscriptions].filter(([, each]) => each.mailboxId === mailboxId).map(([id]) => id),
      ),
    beginChanges: (mailboxId) => run(`begin ${mailboxId}`, () => 'link-0'),
    readChanges: (mailboxId, link) =>
      run(`changes ${mailboxId} ${link}`, () => {
        const unchanged: MailboxChanges = { kind: 'read', changedIds: new Set(), removals: false, link };
        return fake.changes.shift() ?? unchanged;
      }),
    findCopyLink: (attendeeId, iCalUId) =>
      run(`copy ${attendeeId}`, () => `https://outlook.example/${attendeeId}/${iCalUId}`),
    readSession: (own) => run(`session ${own.eventId}`, () => fake.sessions.get(own.eventId) ?? null),
    readSeries: (event, series) =>
      run(`series ${event.eventId}`, () => fake.series.get(event.eventId) ?? asBooked(series)),
  };
  async function run<Result>(call: string, effect: () => Result): Promise<Result> {
    await pause();
    fake.calls.push(call);
    fake.before(call);
    const result = effect();
    await pause();
    fake.after(call);
    return result;
  }
  return fake;
}

/** The series as it was planned, with nobody's answer. */
export function asBooked({ sessions, slotsUtc, organizer }: Series): ObservedSeries {
  return {
    kind: 'standing',
    sessions: sessions.map(({ occurrence, startUtc, endUtc }) => ({
      originalStartUtc: slotsUtc[occurrence - 1] ?? startUtc,
      startUtc,
      endUtc,
      cancelled: false,
      juniorResponse: organizer === 'junior' ? 'organizer' : 'none',
      seniorResponse: organizer === 'senior' ? 'organizer' : 'none',
    })),
  };
}
