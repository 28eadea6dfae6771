import type { IncomingMessage, ServerResponse } from 'node:http';
import { Duration } from 'luxon';
import { ZodError } from 'zod';
import type { LocalBot } from '../bot/local-bot';
import type { TenantClock } from '../clock';
import type { Faults } from '../graph/faults';
import type { Tenant } from '../graph/tenant';
import type { Persona } from '../personas';
import type { Issuer } from '../sign-in/issuer';
import { renderFeed } from './activity-text';
import { chatControls } from './chat-controls';
import { ControlError, readJson, sendJson } from './json';

export interface ControlParts {
  readonly tenant: Tenant;
  readonly bot: LocalBot;
  readonly clock: TenantClock;
  readonly faults: Faults;
  readonly issuer: Issuer;
  readonly personas: readonly Persona[];
  readonly teamsAppId: string;
  /** Tells the processes that live in the tenant's time, and waits until they do. */
  readonly onClockMoved: () => Promise<void>;
}

/** The controls of the local tenant below `/local/`: sign-in, the clock, faults, and what the frame shows. */
export function createControls(
  parts: ControlParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const control = controls[`${request.method ?? 'GET'} ${url.pathname}`];
    if (control === undefined) {
      request.resume();
      sendJson(response, 404, { message: `There is no control ${request.method ?? ''} ${url.pathname}` });
      return;
    }
    const body = request.method === 'POST' ? await readJson(request) : {};
    sendJson(response, 200, await control(parts, url.searchParams, body));
  };
}

type Control = (parts: ControlParts, query: URLSearchParams, body: unknown) => unknown;

const controls: Readonly<Record<string, Control>> = {
  'GET /local/tenant': ({ tenant, clock, personas, teamsAppId }) => ({
    tenantId: tenant.tenantId,
    teamsAppId,
    people: tenant.directory.users().length,
    nowUtc: clock.now().toISOString(),
    personas: personas.map(({ role, personId }) => ({ role, person: card(tenant, personId) })),
  }),

  'GET /local/people': ({ tenant }, query) => {
    const search = (query.get('search') ?? '').trim().toLowerCase();
    if (search === '') throw new ControlError('Say whom to look for: /local/people?search=NAME');
    const exact = tenant.directory.find(search);
    const found = tenant.directory
      .users()
      .filter(
        (user) => user.mail !== null && `${user.displayName} ${user.jobTitle ?? ''}`.toLowerCase().includes(search),
      )
      .slice(0, 20);
    const items = exact === undefined ? found : [exact, ...found.filter((user) => user.id !== exact.id)];
    return { items: items.map((user) => card(tenant, user.id)) };
  },

  'GET /local/token': async ({ tenant, issuer, personas }, query) => {
    const user = tenant.directory.find(query.get('person') ?? '');
    if (user === undefined) throw new ControlError('Nobody has this id: /local/token?person=ID');
    const isLead = personas.some((persona) => persona.isLead && persona.personId === user.id);
    return { accessToken: await issuer.tokenFor({ ...user, isLead }) };
  },

  'GET /local/graph-token': async ({ issuer }) => ({ accessToken: (await issuer.graphToken()).access_token }),

  'GET /local/identity': ({ issuer }, query) => issuer.identityToken(query.get('resource') ?? ''),

  'GET /local/activity': ({ tenant }, query) => ({ items: renderFeed(tenant.activity.of(query.get('person') ?? '')) }),

  'GET /local/chat': ({ bot }, query) => chatControls['GET /local/chat'](bot, query),
  'POST /local/chat/act': ({ bot }, _query, body) => chatControls['POST /local/chat/act'](bot, body),
  'POST /local/chat/write': ({ bot }, _query, body) => chatControls['POST /local/chat/write'](bot, body),
  'POST /local/chat/app': ({ bot }, _query, body) => chatControls['POST /local/chat/app'](bot, body),

  'GET /local/clock': ({ clock }) => ({ nowUtc: clock.now().toISOString() }),

  'POST /local/clock': async ({ clock, onClockMoved }, _query, body) => {
    const milliseconds = readDuration(body);
    try {
      clock.advance(milliseconds);
    } catch (error) {
      throw error instanceof RangeError ? new ControlError(error.message) : error;
    }
    await onClockMoved();
    return { nowUtc: clock.now().toISOString() };
  },

  'POST /local/lifecycle': ({ tenant }, _query, body) => {
    const event = lifecycleEvents.find((one) => one === readField(body, 'event'));
    const userId = tenant.directory.find(readField(body, 'person') ?? '')?.id;
    if (event === undefined || userId === undefined) {
      throw new ControlError(`Send {"event": one of ${lifecycleEvents.join(', ')}, "person": ID}.`);
    }
    const subscriptions = tenant.subscriptions.list().filter((one) => one.userId === userId);
    for (const one of subscriptions) tenant.subscriptions.lifecycle(one, event);
    return { told: subscriptions.length };
  },

  'GET /local/faults': ({ faults }) => faults.settings,

  'POST /local/faults': ({ faults }, _query, body) => {
    try {
      faults.set(body);
    } catch (error) {
      if (error instanceof ZodError) {
        throw new ControlError(error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
      }
      throw error;
    }
    return faults.settings;
  },
};

const lifecycleEvents = ['reauthorizationRequired', 'subscriptionRemoved', 'missed'] as const;

function readField(body: unknown, name: string): string | null {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : null;
}

function readDuration(body: unknown): number {
  const advance = typeof body === 'object' && body !== null && 'advance' in body ? body.advance : undefined;
  const duration = typeof advance === 'string' ? Duration.fromISO(advance) : null;
  if (duration?.isValid !== true || duration.toMillis() < 0) {
    throw new ControlError('Send {"advance": "P7D"}: an ISO 8601 duration that is not negative.');
  }
  return duration.toMillis();
}

function card(tenant: Tenant, personId: string): Record<string, string> {
  const user = tenant.directory.get(personId);
  return {
    id: personId,
    displayName: user?.displayName ?? personId,
    jobTitle: user?.jobTitle ?? '',
    userPrincipalName: user?.userPrincipalName ?? '',
    zoneIana: tenant.mailboxes.get(personId)?.zoneIana ?? 'UTC',
  };
}
