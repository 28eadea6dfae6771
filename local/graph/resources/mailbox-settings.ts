import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { ianaOf, graphDateTime, parseWall, utcOf, windowsOf } from '../calendar/zones';
import { dayOfWeek } from '../calendar/event-record';
import { GraphError, invalidBody } from '../graph-error';
import type { MailboxSettings } from '../mailbox';
import { mailboxInPath } from './user-in-path';

/** `510` → `08:30:00.0000000`. */
function timeOfDay(minutes: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}:00.0000000`;
}

/** Working hours as mailbox settings and getSchedule both carry them. */
export function workingHoursJson(settings: MailboxSettings): Record<string, unknown> {
  return {
    daysOfWeek: settings.workDays,
    startTime: timeOfDay(settings.workStartMinute),
    endTime: timeOfDay(settings.workEndMinute),
    timeZone:
      settings.customTimeZone === undefined
        ? { name: windowsOf(settings.zoneIana) }
        : { '@odata.type': '#microsoft.graph.customTimeZone', ...settings.customTimeZone },
  };
}

function utcDateTime(instant: string): { dateTime: string; timeZone: string } {
  return { dateTime: graphDateTime(Date.parse(instant)), timeZone: 'UTC' };
}

/** The settings of a mailbox as Graph answers them. */
export function mailboxSettingsJson(settings: MailboxSettings): Record<string, unknown> {
  const replies = settings.automaticReplies;
  const languages = new Intl.DisplayNames('en', { type: 'language' });
  return {
    timeZone: windowsOf(settings.zoneIana),
    delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
    dateFormat: 'yyyy-MM-dd',
    timeFormat: 'HH:mm',
    userPurpose: settings.userPurpose,
    automaticRepliesSetting: {
      status: replies.status,
      externalAudience: replies.externalAudience,
      internalReplyMessage: replies.internalReplyMessage,
      externalReplyMessage: replies.externalReplyMessage,
      scheduledStartDateTime: utcDateTime(replies.startUtc),
      scheduledEndDateTime: utcDateTime(replies.endUtc),
    },
    language: { locale: settings.locale, displayName: languages.of(settings.locale) ?? settings.locale },
    workingHours: workingHoursJson(settings),
  };
}

function getSettings({ tenant, call, keys }: RouteContext): GraphAnswer {
  const { user, settings } = mailboxInPath(tenant, keys);
  const all = Object.entries(mailboxSettingsJson(settings));
  const chosen = call.query.select?.map((name) => name.toLowerCase()) ?? null;
  const json = Object.fromEntries(all.filter(([name]) => chosen?.includes(name.toLowerCase()) ?? true));
  return { status: 200, json: { '@odata.context': contextOf(call.serviceRoot, user.id), ...json } };
}

function getOneSetting({ tenant, call, keys }: RouteContext): GraphAnswer {
  const { user, settings } = mailboxInPath(tenant, keys);
  const wanted = keys['setting']?.toLowerCase();
  const found = Object.entries(mailboxSettingsJson(settings)).find(([name]) => name.toLowerCase() === wanted);
  if (found === undefined)
    throw new GraphError(400, 'RequestBroker--ParseUri', `Resource not found for the segment '${keys['setting']}'.`);
  const [name, value] = found;
  const content = typeof value === 'object' ? value : { value };
  return { status: 200, json: { '@odata.context': `${contextOf(call.serviceRoot, user.id)}/${name}`, ...content } };
}

function contextOf(serviceRoot: string, userId: string): string {
  return `${serviceRoot}/$metadata#users('${userId}')/mailboxSettings`;
}

const instant = z.object({ dateTime: z.string(), timeZone: z.string() });
const settingsChange = z.object({
  timeZone: z.string().optional(),
  language: z.object({ locale: z.string() }).optional(),
  workingHours: z
    .object({
      daysOfWeek: z.array(dayOfWeek).optional(),
      startTime: z.string().optional(),
      endTime: z.string().optional(),
      timeZone: z.looseObject({ name: z.string(), bias: z.number().optional() }).optional(),
    })
    .optional(),
  automaticRepliesSetting: z
    .object({
      status: z.enum(['disabled', 'alwaysEnabled', 'scheduled']).optional(),
      externalAudience: z.enum(['none', 'contactsOnly', 'all']).optional(),
      scheduledStartDateTime: instant.optional(),
      scheduledEndDateTime: instant.optional(),
      internalReplyMessage: z.string().optional(),
      externalReplyMessage: z.string().optional(),
    })
    .optional(),
});

function instantOf(value: z.infer<typeof instant> | undefined, otherwise: string): string {
  if (value === undefined) return otherwise;
  const [zone, wall] = [ianaOf(value.timeZone), parseWall(value.dateTime)];
  if (zone === null || wall === null)
    throw invalidBody(`'${value.dateTime}' in '${value.timeZone}' is not a date and time.`);
  return new Date(utcOf(zone, wall)).toISOString();
}

/** Rules in place of the zone, as long as no named zone takes their place. */
function customZoneOf(
  given: { readonly name: string; readonly bias?: number | undefined } | undefined,
  before: MailboxSettings['customTimeZone'],
): MailboxSettings['customTimeZone'] {
  if (given === undefined) return before;
  return given.bias === undefined ? undefined : { ...given, bias: given.bias };
}

function minutesOf(time: string | undefined, otherwise: number): number {
  const match = /^(\d\d):(\d\d)/.exec(time ?? '');
  return match === null ? otherwise : Number(match[1]) * 60 + Number(match[2]);
}

function changeSettings(context: RouteContext): GraphAnswer {
  const { user, settings } = mailboxInPath(context.tenant, context.keys);
  const change = settingsChange.safeParse(context.call.body);
  if (!change.success) throw invalidBody(z.prettifyError(change.error));
  const { timeZone, language, workingHours, automaticRepliesSetting: replies } = change.data;
  const zoneIana = timeZone === undefined ? settings.zoneIana : ianaOf(timeZone);
  if (zoneIana === null) throw new GraphError(400, 'ErrorInvalidTimeZone', `'${timeZone}' is not a time zone.`);
  const before = settings.automaticReplies;
  const { customTimeZone, ...others } = settings;
  const hoursZone = customZoneOf(workingHours?.timeZone, customTimeZone);
  context.tenant.setMailbox(user.id, {
    ...others,
    ...(hoursZone !== undefined && { customTimeZone: hoursZone }),
    zoneIana,
    locale: language?.locale ?? settings.locale,
    workDays: workingHours?.daysOfWeek ?? settings.workDays,
    workStartMinute: minutesOf(workingHours?.startTime, settings.workStartMinute),
    workEndMinute: minutesOf(workingHours?.endTime, settings.workEndMinute),
    automaticReplies: {
      status: replies?.status ?? before.status,
      externalAudience: replies?.externalAudience ?? before.externalAudience,
      startUtc: instantOf(replies?.scheduledStartDateTime, before.startUtc),
      endUtc: instantOf(replies?.scheduledEndDateTime, before.endUtc),
      internalReplyMessage: replies?.internalReplyMessage ?? before.internalReplyMessage,
      externalReplyMessage: replies?.externalReplyMessage ?? before.externalReplyMessage,
    },
  });
  return getSettings(context);
}

export const mailboxSettingsRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/mailboxSettings', mailbox: true, handle: getSettings },
  { method: 'PATCH', path: 'users/{user}/mailboxSettings', mailbox: true, handle: changeSettings },
  { method: 'GET', path: 'users/{user}/mailboxSettings/{setting}', mailbox: true, handle: getOneSetting },
];
