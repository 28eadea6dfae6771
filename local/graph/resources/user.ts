import type { GraphAnswer, Route, RouteContext } from '../call';
import { readExpand } from '../odata/query';
import { selectedUserProperties, userJson } from '../user-properties';
import { mailboxSettingsJson } from './mailbox-settings';
import { expandManager } from './manager';
import { userInPath } from './user-in-path';

function getUser({ tenant, call, keys }: RouteContext): GraphAnswer {
  const user = userInPath(tenant, keys);
  const { query, serviceRoot } = call;
  const properties = selectedUserProperties(query.select, 'one');
  const [expansion] = readExpand(query.get('$expand'));
  const settings = tenant.mailboxes.get(user.id);
  const wantsSettings = query.select?.some((name) => name.toLowerCase() === 'mailboxsettings') === true;
  return {
    status: 200,
    json: {
      '@odata.context': `${serviceRoot}/$metadata#users/$entity`,
      ...userJson(user, properties),
      ...(wantsSettings && settings !== undefined && { mailboxSettings: mailboxSettingsJson(settings) }),
      ...(expansion !== undefined && expandManager(tenant.directory, user, expansion)),
    },
  };
}

export const userRoutes: readonly Route[] = [{ method: 'GET', path: 'users/{user}', handle: getUser }];
