import type { GraphAnswer, Route, RouteContext } from '../call';
import type { Directory, DirectoryUser } from '../directory';
import { directoryObjectNotFound, GraphError } from '../graph-error';
import type { Expansion } from '../odata/query';
import { selectedUserProperties, userJson } from '../user-properties';
import { userInPath } from './user-in-path';

const userType = { '@odata.type': '#microsoft.graph.user' };
const mostLevels = 1_000;

/** `{ manager: … }` for `$expand=manager($levels=…;$select=…)`; empty where there is nobody above. */
export function expandManager(
  directory: Directory,
  user: DirectoryUser,
  expansion: Expansion,
): Record<string, unknown> {
  if (expansion.name.toLowerCase() !== 'manager') {
    throw new GraphError(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: '${expansion.name}' cannot be expanded here.`,
    );
  }
  const properties = selectedUserProperties(expansion.options.get('$select')?.split(',') ?? null, 'collection');
  const asked = expansion.options.get('$levels') ?? '1';
  const levels = asked.toLowerCase() === 'max' ? mostLevels : Number(asked);
  const visited = new Set([user.id]);
  const above: DirectoryUser[] = [];
  for (
    let next = directory.manager(user.id);
    next !== undefined && above.length < levels;
    next = directory.manager(next.id)
  ) {
    if (visited.has(next.id)) break;
    visited.add(next.id);
    above.push(next);
  }
  return above.reduceRight<Record<string, unknown>>(
    (inner, manager) => ({ manager: { ...userType, ...userJson(manager, properties), ...inner } }),
    {},
  );
}

function getManager({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const manager = tenant.directory.manager(user.id);
  if (manager === undefined) throw directoryObjectNotFound('manager');
  const properties = selectedUserProperties(call.query.select, 'one');
  const context = `${call.serviceRoot}/$metadata#directoryObjects/$entity`;
  return { status: 200, json: { '@odata.context': context, ...userType, ...userJson(manager, properties) } };
}

function listDirectReports({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const { query, serviceRoot } = call;
  const properties = selectedUserProperties(query.select, 'collection');
  const reports = tenant.directory.directReports(user.id);
  const start = Number(query.get('$skiptoken') ?? 0);
  const end = start + query.top(100, 999);
  const next = `${serviceRoot}/users/${user.id}/directReports?${query.with('$skiptoken', String(end))}`;
  return {
    status: 200,
    json: {
      '@odata.context': `${serviceRoot}/$metadata#directoryObjects`,
      ...(query.count && start === 0 && { '@odata.count': reports.length }),
      ...(end < reports.length && { '@odata.nextLink': next }),
      value: reports.slice(start, end).map((report) => ({ ...userType, ...userJson(report, properties) })),
    },
  };
}

export const managerRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/manager', handle: getManager },
  { method: 'GET', path: 'users/{user}/directReports', handle: listDirectReports },
];
