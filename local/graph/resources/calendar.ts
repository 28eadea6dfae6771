import type { GraphAnswer, Route, RouteContext } from '../call';
import { mailboxInPath } from './user-in-path';

function getCalendar({ tenant, call, keys }: RouteContext): GraphAnswer {
  const { user } = mailboxInPath(tenant, keys);
  return {
    status: 200,
    json: {
      '@odata.context': `${call.serviceRoot}/$metadata#users('${user.id}')/calendar/$entity`,
      id: `AQMk${Buffer.from(user.id).toString('base64url')}=`,
      name: 'Calendar',
      color: 'auto',
      hexColor: '',
      isDefaultCalendar: true,
      changeKey: Buffer.from(user.id).toString('base64'),
      canShare: true,
      canViewPrivateItems: true,
      canEdit: true,
      allowedOnlineMeetingProviders: ['teamsForBusiness'],
      defaultOnlineMeetingProvider: 'teamsForBusiness',
      isTallyingResponses: true,
      isRemovable: false,
      owner: { name: user.displayName, address: user.mail ?? user.userPrincipalName },
    },
  };
}

export const calendarRoutes: readonly Route[] = [
  { method: 'GET', path: 'users/{user}/calendar', mailbox: true, handle: getCalendar },
];
