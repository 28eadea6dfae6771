import { z } from 'zod';
import { ActivityFeeds, activityFeedState } from './activity-feed';
import { calendarState, CalendarStore } from './calendar/calendar-store';
import type { CalendarChange } from './calendar/change-log';
import { emptyCalendars, type CalendarOwner, type CalendarSource } from './calendar/commitment';
import { weekdays } from './calendar/event-record';
import { Directory, directoryState, type DirectoryUser } from './directory';
import { mailboxSettings, type MailboxSettings } from './mailbox';
import { subscription, Subscriptions } from './subscriptions';

/** Where the tenant reads the time. The host's clock can be moved on. */
export interface Clock {
  now(): Date;
}

export interface TenantOptions {
  readonly clock: Clock;
  readonly users: readonly DirectoryUser[];
  /** By user id; somebody who is not in it has no mailbox. */
  readonly mailboxes: ReadonlyMap<string, MailboxSettings>;
  /** Says what stands in the calendars already; without it they are empty. */
  readonly calendars?: CalendarSource;
  /** Names this tenant in delta tokens and event ids: a token from another one is refused. */
  readonly tenantId: string;
  /** Id of the app in the manifest. */
  readonly teamsAppId?: string;
  /** The activity types that the manifest declares, with their sentences; without it every type is taken. */
  readonly activityTypes?: readonly { readonly type: string; readonly templateText: string }[];
}

/** Everything that survives a restart, as JSON. */
export const tenantState = z.object({
  tenantId: z.string(),
  /** Counts the ids given out. */
  counter: z.number(),
  directory: directoryState,
  mailboxes: z.record(z.string(), mailboxSettings),
  calendars: calendarState,
  activity: activityFeedState,
  /** People from whom the Teams app was taken away, by user id. */
  withoutApp: z.array(z.string()),
  subscriptions: z.array(subscription).default([]),
});
export type TenantState = z.infer<typeof tenantState>;

/** The simulated Microsoft 365 tenant: directory, mailboxes, calendars and activity feeds, all in memory. */
export class Tenant {
  readonly clock: Clock;
  readonly directory: Directory;
  readonly mailboxes = new Map<string, MailboxSettings>();
  readonly calendars: CalendarStore;
  readonly activity: ActivityFeeds;
  readonly subscriptions: Subscriptions;
  /** People from whom the Teams app was taken away, by user id; everybody else has it. */
  readonly withoutApp = new Set<string>();
  readonly teamsAppId: string;
  /** Sentences of the declared activity types; `null` where every type is taken. */
  readonly activityTypes: ReadonlyMap<string, string> | null;
  #tenantId: string;
  #counter = 0;
  #revision = 0;

  constructor(options: TenantOptions) {
    const changed = (): void => {
      this.#revision += 1;
    };
    this.clock = options.clock;
    this.#tenantId = options.tenantId;
    this.teamsAppId = options.teamsAppId ?? options.tenantId;
    this.activityTypes =
      options.activityTypes === undefined
        ? null
        : new Map(options.activityTypes.map(({ type, templateText }) => [type, templateText]));
    this.directory = new Directory(options.users, changed);
    for (const [userId, settings] of options.mailboxes) this.mailboxes.set(userId, settings);
    const calendarChanged = (userId: string, eventId: string, change: CalendarChange): void => {
      changed();
      this.subscriptions.calendarChanged(userId, eventId, change);
    };
    const ownerOf = (userId: string) => this.ownerOf(userId);
    this.calendars = new CalendarStore(options.calendars ?? emptyCalendars, ownerOf, calendarChanged);
    this.activity = new ActivityFeeds(changed);
    this.subscriptions = new Subscriptions(() => options.clock.now(), changed);
  }

  get tenantId(): string {
    return this.#tenantId;
  }

  /** Grows with every change, so that a host knows whether there is anything new to write down. */
  get revision(): number {
    return this.#revision;
  }

  /** A number that was not given out before, for ids. */
  nextNumber(): number {
    this.#counter += 1;
    return this.#counter;
  }

  /** Changes the settings of a mailbox, or gives one to somebody who had none. `null` takes it away. */
  setMailbox(userId: string, settings: MailboxSettings | null): void {
    if (settings === null) this.mailboxes.delete(userId);
    else this.mailboxes.set(userId, settings);
    this.#revision += 1;
  }

  /** Installs the Teams app for a person, or takes it away. */
  setAppInstalled(userId: string, installed: boolean): void {
    if (installed) this.withoutApp.delete(userId);
    else this.withoutApp.add(userId);
    this.#revision += 1;
  }

  /** The owner of a calendar as far as it shapes what stands in it; `undefined` without a mailbox. */
  ownerOf(userId: string): CalendarOwner | undefined {
    const user = this.directory.get(userId);
    const settings = this.mailboxes.get(userId);
    if (user === undefined || settings === undefined) return undefined;
    return {
      userId,
      name: user.displayName,
      address: user.mail ?? user.userPrincipalName,
      jobTitle: user.jobTitle ?? '',
      zoneIana: settings.zoneIana,
      workDays: settings.workDays.map((day) => weekdays.indexOf(day)),
      workStartMinute: settings.workStartMinute,
      workEndMinute: settings.workEndMinute,
      directReports: this.directory.directReports(userId).length,
    };
  }

  exportState(): TenantState {
    return {
      tenantId: this.#tenantId,
      counter: this.#counter,
      directory: this.directory.exportState(),
      mailboxes: Object.fromEntries(this.mailboxes),
      calendars: this.calendars.exportState(),
      activity: this.activity.exportState(),
      withoutApp: [...this.withoutApp],
      subscriptions: this.subscriptions.exportState(),
    };
  }

  /** Puts a state that `exportState` gave back in place of the present one. @throws ZodError where it is not one. */
  importState(json: unknown): void {
    const state = tenantState.parse(json);
    this.#tenantId = state.tenantId;
    this.#counter = state.counter;
    this.directory.importState(state.directory);
    this.mailboxes.clear();
    for (const [userId, settings] of Object.entries(state.mailboxes)) this.mailboxes.set(userId, settings);
    this.calendars.importState(state.calendars);
    this.activity.importState(state.activity);
    this.subscriptions.importState(state.subscriptions);
    this.withoutApp.clear();
    for (const userId of state.withoutApp) this.withoutApp.add(userId);
    this.#revision += 1;
  }
}
