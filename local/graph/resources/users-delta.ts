import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import type { DirectoryEntry } from '../directory';
import { GraphError } from '../graph-error';
import { readFilter } from '../odata/filter';
import { decodeToken, encodeToken } from '../odata/page-token';
import { selectedUserProperties, userJson, userValueAt } from '../user-properties';

const defaultPage = 200;
const largestPage = 999;
/** Tokens of directory objects are good for seven days. */
const tokenLifetimeMs = 7 * 86_400_000;

/** Everything a link carries, so that no other option need stand in it. */
const deltaToken = z.object({
  tenantId: z.string(),
  issuedUtc: z.string(),
  select: z.array(z.string()).nullable(),
  filter: z.string().nullable(),
  /** Version up to which the caller knows everything; `null` in a first, full round. */
  since: z.number().nullable(),
  /** Version when the round began: where the next one goes on from. */
  began: z.number(),
  position: z.number(),
  page: z.number(),
});
type DeltaToken = z.infer<typeof deltaToken>;

function firstToken({ tenant, call }: RouteContext): DeltaToken {
  const { query } = call;
  for (const option of ['$top', '$expand', '$orderby', '$search', '$count', '$skip']) {
    if (query.has(option))
      throw new GraphError(400, 'Request_UnsupportedQuery', `${option} is not supported by delta queries on users.`);
  }
  const filter = query.get('$filter') ?? null;
  const select = query.select === null ? null : [...query.select];
  selectedUserProperties(select?.filter((name) => !isManager(name)) ?? null, 'collection');
  return {
    tenantId: tenant.tenantId,
    issuedUtc: tenant.clock.now().toISOString(),
    select,
    filter,
    since: null,
    began: tenant.directory.version,
    position: 0,
    page: 0,
  };
}

function isManager(name: string): boolean {
  return name.toLowerCase() === 'manager';
}

/** The token of this request. @throws GraphError 410 for one that is too old or of another tenant. */
function tokenOf(context: RouteContext): DeltaToken {
  const { tenant, call } = context;
  const text = call.query.get('$skiptoken') ?? call.query.get('$deltatoken');
  if (text === undefined || text === '') return firstToken(context);
  if (text.toLowerCase() === 'latest') return { ...firstToken(context), since: tenant.directory.version };
  const token = decodeToken(text, deltaToken);
  const now = tenant.clock.now();
  const fresh = token !== null && now.getTime() - Date.parse(token.issuedUtc) <= tokenLifetimeMs;
  if (token === null || !fresh || token.tenantId !== tenant.tenantId) {
    const location = `${call.serviceRoot}/users/delta?$deltatoken=`;
    throw new GraphError(410, 'syncStateNotFound', 'The sync state generation is not found.', {}, { location });
  }
  if (call.query.has('$skiptoken')) return token;
  const { version } = tenant.directory;
  return { ...token, since: token.began, began: version, position: 0, page: 0, issuedUtc: now.toISOString() };
}

function pageSize({ call }: RouteContext): number {
  const asked = /odata\.maxpagesize\s*=\s*(\d+)/i.exec(call.headers['prefer'] ?? '')?.[1];
  return asked === undefined ? defaultPage : Math.min(Math.max(Number(asked), 1), largestPage);
}

/** Whether an entry belongs into this round: everybody at first, later who changed. */
function belongs(entry: DirectoryEntry, token: DeltaToken): boolean {
  return token.since === null ? entry.removed === null : entry.changedAt > token.since;
}

function entryJson(entry: DirectoryEntry, token: DeltaToken, properties: readonly string[]): Record<string, unknown> {
  const { user, removed } = entry;
  if (removed !== null) return { id: user.id, '@removed': { reason: removed } };
  const tracksManager = token.select?.some(isManager) === true;
  const managerChanged = token.since === null || entry.managerChangedAt > token.since;
  return {
    ...userJson(user, properties),
    ...(tracksManager && managerChanged && managerDelta(entry, token.since === null)),
  };
}

/** `manager@delta`: who manages the person now, and in a later round who no longer does. */
function managerDelta({ user, formerManagerId }: DirectoryEntry, first: boolean): Record<string, unknown> {
  const reference = (id: string): Record<string, unknown> => ({ '@odata.type': '#microsoft.graph.user', id });
  const items = [
    ...(user.managerId === null ? [] : [reference(user.managerId)]),
    ...(first || formerManagerId === null
      ? []
      : [{ ...reference(formerManagerId), '@removed': { reason: 'deleted' } }]),
  ];
  return items.length === 0 ? {} : { 'manager@delta': items };
}

/**
 * A page that the service serves empty now and then, although more follow. One in about a hundred, and the second one
 * of a long round, so that a client that stops at an empty page is found out early.
 */
function isEmptyPage(token: DeltaToken): boolean {
  return token.page % 97 === 1;
}

function listDelta(context: RouteContext): GraphAnswer {
  const { tenant, call } = context;
  const token = tokenOf(context);
  const properties = selectedUserProperties(token.select?.filter((name) => !isManager(name)) ?? null, 'collection');
  const filter = token.filter === null ? null : readFilter(token.filter);
  const { entries } = tenant.directory;
  const size = isEmptyPage(token) ? 0 : pageSize(context);

  const page: DirectoryEntry[] = [];
  let position = token.position;
  for (; position < entries.length && page.length <= size; position++) {
    const entry = entries[position];
    if (entry === undefined || !belongs(entry, token)) continue;
    if (filter?.test((path) => userValueAt(entry.user, path)) === false) continue;
    if (page.length === size) break;
    page.push(entry);
  }
  const more = position < entries.length;
  // The same user may come twice in a round: here, the last one of a page now and then.
  const last = page.at(-1);
  const twice = more && last !== undefined && token.page % 10 === 2 ? [last] : [];
  const link = `${call.serviceRoot}/users/delta?`;
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#users${token.select === null ? '' : `(${token.select.join(',')})`}`,
      ...(more
        ? { '@odata.nextLink': `${link}$skiptoken=${encodeToken({ ...token, position, page: token.page + 1 })}` }
        : { '@odata.deltaLink': `${link}$deltatoken=${encodeToken(token)}` }),
      value: [...page, ...twice].map((entry) => entryJson(entry, token, properties)),
    },
  };
}

export const userDeltaRoutes: readonly Route[] = [{ method: 'GET', path: 'users/delta', handle: listDelta }];
