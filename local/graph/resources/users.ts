import type { GraphAnswer, GraphCall, Route, RouteContext } from '../call';
import type { Directory, DirectoryEntry, DirectoryUser } from '../directory';
import { GraphError } from '../graph-error';
import { readFilter, sortKey, type Predicate } from '../odata/filter';
import { readExpand, type ODataQuery } from '../odata/query';
import { decodeToken, encodeToken } from '../odata/page-token';
import { requireComparable, selectedUserProperties, userJson, userValueAt } from '../user-properties';
import { expandManager } from './manager';
import { z } from 'zod';

const defaultPage = 100;
const largestPage = 999;
/** With `$expand=manager` the service serves pages of 100, whatever `$top` asks for. */
const expandedPage = 100;

const skipToken = z.object({ after: z.number().int() });

function isEventual(call: GraphCall): boolean {
  return call.headers['consistencylevel']?.toLowerCase() === 'eventual';
}

/** @throws GraphError 400 for a query that directory objects only answer with `ConsistencyLevel: eventual`. */
function requireEventual(call: GraphCall, advanced: readonly string[]): void {
  const { query } = call;
  const needs = [
    ...advanced,
    ...(query.has('$search') ? ['$search'] : []),
    ...(query.has('$filter') && query.has('$orderby') ? ['$orderby with $filter'] : []),
  ];
  const complete = isEventual(call) && (query.count || query.has('$search'));
  if ((needs.length > 0 && !complete) || (query.count && !isEventual(call))) {
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `${needs[0] ?? '$count'} is not supported without the required parameters. Try adding the query parameter '$count=true' and the header 'ConsistencyLevel: eventual'.`,
    );
  }
}

/** Reads `"displayName:ann" OR "mail:ann"` (also `AND`, which binds tighter). */
function readSearch(text: string): Predicate {
  const alternatives = text.split(/(?<!\s)\s+OR\s+/).map((side) =>
    side.split(/(?<!\s)\s+AND\s+/).map((term) => {
      const match = /^"(\w+):(.*)"$/.exec(term.trim());
      if (match === null) {
        throw new GraphError(400, 'Request_BadRequest', `Unrecognized query argument specified: '$search=${text}'.`);
      }
      return { path: match[1] ?? '', words: (match[2] ?? '').toLowerCase() };
    }),
  );
  return (valueAt) =>
    alternatives.some((terms) =>
      terms.every(({ path, words }) => sortKey(valueAt(path)).toLowerCase().includes(words)),
    );
}

/** Everything that a request lets through: `$filter` and `$search`. */
function readConditions(call: GraphCall): (user: DirectoryUser) => boolean {
  const { query } = call;
  const filterText = query.get('$filter');
  const filter = filterText === undefined ? null : readFilter(filterText);
  requireComparable(filter?.paths ?? []);
  requireEventual(call, filter?.advanced ?? []);
  const searchText = query.get('$search');
  const search = searchText === undefined ? null : readSearch(searchText);
  return (user) => {
    const valueAt = (path: string): unknown => userValueAt(user, path);
    return (filter?.test(valueAt) ?? true) && (search?.(valueAt) ?? true);
  };
}

/** Entries in the order of the pages: as they came into the directory, or by `$orderby`. */
function inOrder(directory: Directory, query: ODataQuery): readonly DirectoryEntry[] {
  const orderBy = query.get('$orderby');
  if (orderBy === undefined) return directory.entries;
  const [path = '', direction = 'asc'] = orderBy.trim().split(/\s+/);
  requireComparable([path]);
  const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
  const text = ({ user }: DirectoryEntry): string => sortKey(userValueAt(user, path));
  return [...directory.entries].sort((a, b) => sign * text(a).localeCompare(text(b)) || a.sequence - b.sequence);
}

function listUsers({ tenant, call }: RouteContext): GraphAnswer {
  const { query, serviceRoot } = call;
  if (query.has('$skip')) throw new GraphError(400, 'Request_BadRequest', "'$skip' is not supported by the service.");
  const properties = selectedUserProperties(query.select, 'collection');
  const [expansion] = readExpand(query.get('$expand'));
  const asked = query.top(defaultPage, largestPage);
  const size = expansion === undefined ? asked : Math.min(asked, expandedPage);
  const matches = readConditions(call);
  const entries = inOrder(tenant.directory, query);
  const start = decodeToken(query.get('$skiptoken'), skipToken)?.after ?? 0;

  const page: DirectoryUser[] = [];
  let at = start;
  let more = false;
  for (; at < entries.length; at++) {
    const entry = entries[at];
    if (entry === undefined || entry.removed !== null || !matches(entry.user)) continue;
    if (page.length === size) {
      more = true;
      break;
    }
    page.push(entry.user);
  }
  const nextLink = `${serviceRoot}/users?${query.with('$skiptoken', encodeToken({ after: at }))}`;
  return {
    status: 200,
    json: {
      '@odata.context': `${serviceRoot}/$metadata#users${query.select === null ? '' : `(${query.select.join(',')})`}`,
      ...(query.count &&
        start === 0 && { '@odata.count': entries.filter((one) => one.removed === null && matches(one.user)).length }),
      ...(more && { '@odata.nextLink': nextLink }),
      value: page.map((user) => ({
        ...userJson(user, properties),
        ...(expansion !== undefined && expandManager(tenant.directory, user, expansion)),
      })),
    },
  };
}

function countUsers({ tenant, call }: RouteContext): GraphAnswer {
  if (!isEventual(call)) requireEventual(call, ['$count']);
  const matches = call.query.has('$filter') ? readConditions(call) : () => true;
  return {
    status: 200,
    headers: { 'content-type': 'text/plain' },
    json: tenant.directory.users().filter(matches).length,
  };
}

export const userCollectionRoutes: readonly Route[] = [
  { method: 'GET', path: 'users', handle: listUsers },
  { method: 'GET', path: 'users/$count', handle: countUsers },
];
