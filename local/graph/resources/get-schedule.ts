import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { answerZone, dateTimeTimeZone, readInstant, type NamedZone } from '../calendar/answer-zone';
import { detailsOf, type Occurrence } from '../calendar/occurrences';
import { GraphError } from '../graph-error';
import { readBody } from '../odata/request-body';
import type { Tenant } from '../tenant';
import { workingHoursJson } from './mailbox-settings';
import { mailboxInPath } from './user-in-path';

const mostAddresses = 20;
const longestMs = 62 * 86_400_000;
const mostEntriesInSlot = 1_000;

const dateTime = z.object({ dateTime: z.string(), timeZone: z.string().nullish() });
const scheduleRequest = z.object({
  schedules: z.array(z.string()).min(1),
  startTime: dateTime,
  endTime: dateTime,
  availabilityViewInterval: z.number().int().optional(),
});

/** The digit of `availabilityView`; free and working elsewhere are both 0. */
const digits = { free: 0, workingElsewhere: 0, unknown: 0, tentative: 1, busy: 2, oof: 3 } as const;

/** One digit for each interval: the most occupied of what overlaps it. */
function availabilityView(busy: readonly Occurrence[], startMs: number, endMs: number, intervalMs: number): string {
  const slots = new Uint8Array(Math.ceil((endMs - startMs) / intervalMs));
  for (const one of busy) {
    const digit = digits[detailsOf(one).showAs];
    const first = Math.max(0, Math.floor((one.startUtcMs - startMs) / intervalMs));
    const last = Math.min(slots.length, Math.ceil((one.endUtcMs - startMs) / intervalMs));
    for (let slot = first; slot < last; slot++) slots[slot] = Math.max(slots[slot] ?? 0, digit);
  }
  return slots.join('');
}

function unresolved(address: string): Record<string, unknown> {
  return {
    scheduleId: address,
    availabilityView: '',
    error: {
      message: `Unable to resolve e-mail address ${address} to an Active Directory object.`,
      responseCode: 'ErrorMailRecipientNotFound',
    },
  };
}

interface Window {
  readonly startMs: number;
  readonly endMs: number;
  readonly intervalMs: number;
  readonly zone: NamedZone;
}

/** Free/busy of one address. Subjects and places stay away, as with the default rights on a calendar. */
function scheduleOf(tenant: Tenant, address: string, window: Window): Record<string, unknown> {
  const user = tenant.directory.byMail(address) ?? tenant.directory.byIdOrPrincipalName(address);
  const settings = user === undefined ? undefined : tenant.mailboxes.get(user.id);
  if (user === undefined || settings === undefined) return unresolved(address);
  const { startMs, endMs, intervalMs, zone } = window;
  const occurrences = tenant.calendars.between(user.id, startMs, endMs).filter((one) => !detailsOf(one).isCancelled);
  if (occurrences.length > mostEntriesInSlot) {
    const message = `The result set contains too many calendar entries. The allowed limit = ${mostEntriesInSlot}.`;
    return { scheduleId: address, availabilityView: '', error: { message, responseCode: '5006' } };
  }
  return {
    scheduleId: address,
    availabilityView: availabilityView(occurrences, startMs, endMs, intervalMs),
    scheduleItems: occurrences.map((one) => ({
      isPrivate: detailsOf(one).sensitivity === 'private',
      status: detailsOf(one).showAs,
      start: dateTimeTimeZone(one.startUtcMs, zone),
      end: dateTimeTimeZone(one.endUtcMs, zone),
    })),
    workingHours: workingHoursJson(settings),
  };
}

function getSchedule({ tenant, call, keys }: RouteContext): GraphAnswer {
  mailboxInPath(tenant, keys);
  const request = readBody(scheduleRequest, call.body);
  const { schedules, availabilityViewInterval: minutes = 30 } = request;
  const window = {
    startMs: readInstant(request.startTime),
    endMs: readInstant(request.endTime),
    intervalMs: minutes * 60_000,
    zone: answerZone(call.headers),
  };
  const refuse = (message: string): GraphError => new GraphError(400, 'ErrorInvalidParameter', message);
  if (schedules.length > mostAddresses)
    throw refuse(`The request has ${schedules.length} addresses; at most ${mostAddresses} are allowed.`);
  if (minutes < 5 || minutes > 1440) throw refuse('availabilityViewInterval must be from 5 to 1440 minutes.');
  if (window.endMs <= window.startMs) throw refuse('endTime must be after startTime.');
  if (window.endMs - window.startMs >= longestMs)
    throw refuse('The requested time duration is too long. The allowed limit = 62 days.');
  if (window.endMs - window.startMs < window.intervalMs)
    throw refuse('The interval is longer than the requested time duration.');
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#Collection(microsoft.graph.scheduleInformation)`,
      value: schedules.map((address) => scheduleOf(tenant, address, window)),
    },
  };
}

export const scheduleRoutes: readonly Route[] = [
  { method: 'POST', path: 'users/{user}/calendar/getSchedule', mailbox: true, handle: getSchedule },
];
