import { z } from 'zod';
import type { GraphAnswer, Route, RouteContext } from '../call';
import { GraphError } from '../graph-error';
import { readFilter, valueAtPath } from '../odata/filter';
import { readExpand } from '../odata/query';
import { readBody } from '../odata/request-body';
import type { Tenant } from '../tenant';
import { userInPath } from './user-in-path';

/** The Teams apps of a person: the one app of this tenant, or none. */
function installationsOf(tenant: Tenant, userId: string): Record<string, unknown>[] {
  if (tenant.withoutApp.has(userId)) return [];
  const appId = tenant.teamsAppId;
  const displayName = 'Vice Versa';
  return [
    {
      id: Buffer.from(`${userId}##${appId}`).toString('base64'),
      teamsApp: { id: appId, externalId: appId, displayName, distributionMethod: 'organization' },
      teamsAppDefinition: { id: appId, teamsAppId: appId, displayName, version: '1.0.0', publishingState: 'published' },
    },
  ];
}

function listInstalled({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const filterText = call.query.get('$filter');
  const filter = filterText === undefined ? null : readFilter(filterText);
  const expanded = new Set(readExpand(call.query.get('$expand')).map(({ name }) => name.toLowerCase()));
  const installed = installationsOf(tenant, user.id).filter(
    (one) => filter?.test((path) => valueAtPath(one, path.split('/'))) ?? true,
  );
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#users('${user.id}')/teamwork/installedApps`,
      value: installed.map((one) =>
        Object.fromEntries(Object.entries(one).filter(([name]) => name === 'id' || expanded.has(name.toLowerCase()))),
      ),
    },
  };
}

function install({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const body = readBody(z.object({ 'teamsApp@odata.bind': z.string() }), call.body);
  if (!body['teamsApp@odata.bind'].endsWith(`/appCatalogs/teamsApps/${tenant.teamsAppId}`)) {
    throw new GraphError(404, 'NotFound', 'The Teams app was not found in the app catalog.');
  }
  if (!tenant.withoutApp.has(user.id)) {
    throw new GraphError(409, 'Conflict', 'The app is already installed for the user.');
  }
  tenant.setAppInstalled(user.id, true);
  return { status: 201 };
}

export const installedAppRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/teamwork/installedApps', handle: listInstalled },
  { method: 'POST', path: 'users/{user}/teamwork/installedApps', handle: install },
];
