import type { GraphAnswer, GraphCall, PathKeys, Route } from './call';
import { GraphError } from './graph-error';
import { activityRoutes } from './resources/activity-notifications';
import { calendarRoutes } from './resources/calendar';
import { calendarViewRoutes } from './resources/calendar-view';
import { calendarViewDeltaRoutes } from './resources/calendar-view-delta';
import { eventChangeRoutes } from './resources/event-changes';
import { eventRoutes } from './resources/events';
import { scheduleRoutes } from './resources/get-schedule';
import { installedAppRoutes } from './resources/installed-apps';
import { mailboxSettingsRoutes } from './resources/mailbox-settings';
import { managerRoutes } from './resources/manager';
import { photoRoutes } from './resources/photo';
import { subscriptionRoutes } from './resources/subscriptions';
import { userRoutes } from './resources/user';
import { userCollectionRoutes } from './resources/users';
import { userDeltaRoutes } from './resources/users-delta';
import type { Tenant } from './tenant';

/** Every resource that the simulated Graph serves. A literal is tried before a name, so `users/delta` is no user. */
const routes: readonly Route[] = [
  ...userDeltaRoutes,
  ...userCollectionRoutes,
  ...managerRoutes,
  ...mailboxSettingsRoutes,
  ...scheduleRoutes,
  ...calendarViewDeltaRoutes,
  ...calendarViewRoutes,
  ...eventRoutes,
  ...eventChangeRoutes,
  ...calendarRoutes,
  ...photoRoutes,
  ...activityRoutes,
  ...installedAppRoutes,
  ...subscriptionRoutes,
  ...userRoutes,
];

const compiled = routes.map((route) => ({ route, pattern: route.path.split('/') }));

/** The names in a pattern with the segments that stand there; `null` where the path is another. */
function match(pattern: readonly string[], segments: readonly string[]): PathKeys | null {
  if (pattern.length !== segments.length) return null;
  const keys: Record<string, string> = {};
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? '';
    if (part.startsWith('{')) keys[part.slice(1, -1)] = segment;
    else if (part.toLowerCase() !== segment.toLowerCase()) return null;
  }
  return keys;
}

/**
 * Decodes a path after the version into segments, and writes its shorter and longer forms the same way:
 * `users('x')` → `users/x`, `microsoft.graph.delta()` → `delta`.
 */
export function segmentsOf(path: string): string[] {
  return path
    .split('/')
    .filter((segment) => segment !== '')
    .flatMap((encoded) => {
      let segment: string;
      try {
        segment = decodeURIComponent(encoded);
      } catch {
        throw new GraphError(400, 'BadRequest', `The path has a malformed percent escape: ${encoded}`);
      }
      const key = /^(\w+)\((?:\w+=)?'(.*)'\)$/.exec(segment);
      if (key !== null) return [key[1] ?? '', (key[2] ?? '').replaceAll("''", "'")];
      return [segment.replace(/^microsoft\.graph\./, '').replace(/\(\)$/, '')];
    });
}

/** The route that serves a call and the keys in its path. @throws GraphError 400 or 405 where there is none. */
function find(call: GraphCall): { route: Route; keys: PathKeys } {
  const [head, ...rest] = call.segments;
  const me = head?.toLowerCase() === 'me';
  if (me && call.caller.userId === null) {
    throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
  }
  const segments = me ? ['users', call.caller.userId ?? '', ...rest] : call.segments;
  let otherMethod = false;
  for (const { route, pattern } of compiled) {
    const keys = match(pattern, segments);
    if (keys === null) continue;
    if (route.method === call.method) return { route, keys };
    otherMethod = true;
  }
  if (otherMethod)
    throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
  throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${call.segments.join('/')}'.`);
}

/** The mailbox that does the work of a call, in lower case; `null` where none does. */
export function mailboxOf(call: GraphCall): string | null {
  try {
    const { route, keys } = find(call);
    return route.mailbox === true ? (keys['user'] ?? '').toLowerCase() : null;
  } catch {
    return null;
  }
}

/** Serves one call. @throws GraphError for every answer of 400 and above. */
export function dispatch(tenant: Tenant, call: GraphCall): GraphAnswer | Promise<GraphAnswer> {
  const { route, keys } = find(call);
  return route.handle({ tenant, call, keys });
}
