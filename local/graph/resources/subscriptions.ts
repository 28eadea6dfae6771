import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { GraphError } from '../graph-error';
import { readBody } from '../odata/request-body';
import type { Subscription } from '../subscriptions';

/** Longest life of a subscription to events, in minutes. */
const longestMinutes = 10_080;
/** Over all apps, for one mailbox. */
const mostForMailbox = 1_000;
const pageSize = 100;

const wish = z.object({
  changeType: z.string(),
  notificationUrl: z.string(),
  lifecycleNotificationUrl: z.string().nullish(),
  resource: z.string(),
  expirationDateTime: z.string(),
  clientState: z.string().max(128).nullish(),
});
const renewal = z.object({ expirationDateTime: z.string() });
const changes = z.array(z.enum(['created', 'updated', 'deleted'])).min(1);

function refuse(message: string): GraphError {
  return new GraphError(400, 'InvalidRequest', message);
}

function notFound(): GraphError {
  return new GraphError(404, 'ResourceNotFound', 'The object was not found.');
}

function subscriptionJson(one: Subscription): Record<string, unknown> {
  return {
    id: one.id,
    resource: one.resource,
    applicationId: '00000003-0000-0000-c000-00000000a11f',
    creatorId: '00000003-0000-0000-c000-00000000a11f',
    changeType: one.changes.join(','),
    clientState: one.clientState,
    notificationUrl: one.notificationUrl,
    lifecycleNotificationUrl: one.lifecycleNotificationUrl,
    expirationDateTime: one.expiresUtc,
    includeResourceData: null,
    latestSupportedTlsVersion: 'v1_2',
    encryptionCertificate: null,
    encryptionCertificateId: null,
    notificationQueryOptions: null,
    notificationUrlAppId: null,
  };
}

function entity(context: RouteContext, one: Subscription, status: number): GraphAnswer {
  const metadata = `${context.call.serviceRoot}/$metadata#subscriptions/$entity`;
  return { status, json: { '@odata.context': metadata, ...subscriptionJson(one) } };
}

/** @throws GraphError 400 for an end that is past or further away than events allow. */
function readExpiry({ tenant }: RouteContext, text: string): string {
  const end = Date.parse(text);
  const minutes = (end - tenant.clock.now().getTime()) / 60_000;
  if (!(minutes > 0)) throw refuse('Subscription expiration must be a date and time in the future.');
  if (minutes > longestMinutes) {
    throw refuse(`Subscription expiration can only be ${longestMinutes} minutes in the future.`);
  }
  return new Date(end).toISOString();
}

/** The mailbox of `/users/{id}/events`. */
function mailboxOf({ tenant }: RouteContext, resource: string): string {
  const [, key] = /^\/?users\/([^/]+)\/events$/i.exec(resource) ?? [];
  const user = key === undefined ? undefined : tenant.directory.find(key);
  if (user === undefined || !tenant.mailboxes.has(user.id)) {
    throw refuse(`The resource '${resource}' is none that can be subscribed to here.`);
  }
  const standing = tenant.subscriptions.list().filter((each) => each.userId === user.id).length;
  if (standing >= mostForMailbox)
    throw new GraphError(403, 'ExtensionError', 'The mailbox has too many subscriptions.');
  return user.id;
}

/** Asks the address for the token back, as the service does before it trusts an address. */
async function validate({ tenant }: RouteContext, url: string): Promise<void> {
  if (!url.startsWith('https://')) throw refuse('The notification URL must be https.');
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${tenant.nextNumber()}`;
  const address = new URL(tenant.subscriptions.reach(url));
  address.searchParams.set('validationToken', token);
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(10_000),
  }).then(
    async (response) => ({
      status: response.status,
      type: response.headers.get('content-type') ?? '',
      text: await response.text(),
    }),
    () => null,
  );
  const echoed = answer?.status === 200 && answer.type.startsWith('text/plain') && answer.text === token;
  if (echoed) return;
  const why = answer === null ? 'no answer came' : `HTTP status code ${answer.status}, ${answer.type}`;
  throw new GraphError(400, 'ValidationError', `Subscription validation request failed: ${why}.`);
}

async function create(context: RouteContext): Promise<GraphAnswer> {
  const input = readBody(wish, context.call.body);
  const userId = mailboxOf(context, input.resource);
  const wanted = changes.safeParse(input.changeType.split(',').map((each) => each.trim()));
  if (!wanted.success) throw refuse(`The change type '${input.changeType}' is not known.`);
  const expiresUtc = readExpiry(context, input.expirationDateTime);
  await validate(context, input.notificationUrl);
  if (input.lifecycleNotificationUrl) await validate(context, input.lifecycleNotificationUrl);
  const added = context.tenant.subscriptions.add({
    resource: input.resource,
    userId,
    changes: wanted.data,
    notificationUrl: input.notificationUrl,
    lifecycleNotificationUrl: input.lifecycleNotificationUrl ?? null,
    clientState: input.clientState ?? null,
    expiresUtc,
  });
  return entity(context, added, 201);
}

function list({ tenant, call }: RouteContext): GraphAnswer {
  const all = tenant.subscriptions.list();
  const skip = Number(call.query.get('$skiptoken') ?? 0);
  const next = skip + pageSize;
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#subscriptions`,
      ...(next < all.length && { '@odata.nextLink': `${call.serviceRoot}/subscriptions?$skiptoken=${next}` }),
      value: all.slice(skip, next).map(subscriptionJson),
    },
  };
}

/** The subscription that a path names. @throws GraphError 404 */
function inPath({ tenant, keys }: RouteContext): Subscription {
  const found = tenant.subscriptions.get(keys['subscription'] ?? '');
  if (found === undefined) throw notFound();
  return found;
}

function renew(context: RouteContext): GraphAnswer {
  const { expirationDateTime } = readBody(renewal, context.call.body);
  const renewed = context.tenant.subscriptions.renew(inPath(context), readExpiry(context, expirationDateTime));
  return entity(context, renewed, 200);
}

function reauthorize(context: RouteContext): GraphAnswer {
  const one = inPath(context);
  context.tenant.subscriptions.renew(one, one.expiresUtc);
  return { status: 204 };
}

function remove(context: RouteContext): GraphAnswer {
  context.tenant.subscriptions.remove(inPath(context).id);
  return { status: 204 };
}

export const subscriptionRoutes: readonly Route[] = [
  { method: 'POST', path: 'subscriptions', handle: create },
  { method: 'GET', path: 'subscriptions', handle: list },
  { method: 'GET', path: 'subscriptions/{subscription}', handle: (context) => entity(context, inPath(context), 200) },
  { method: 'PATCH', path: 'subscriptions/{subscription}', handle: renew },
  { method: 'DELETE', path: 'subscriptions/{subscription}', handle: remove },
  { method: 'POST', path: 'subscriptions/{subscription}/reauthorize', handle: reauthorize },
];
