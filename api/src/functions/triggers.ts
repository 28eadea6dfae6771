import { policy } from '../contract/policy';
import { type RouteName, routes } from '../contract/routes';
import type { Application } from '../http/application';
import { serve } from '../http/serve';
import { botTrigger } from './bot';
import { endpoints } from './endpoints';
import { graphTriggers } from './graph-notifications';
import type { Trigger } from './trigger';
import { workTriggers } from './work';

/** Every trigger: one for each route of the contract, those for the bot and for Microsoft Graph, the clock and the change feed. */
export function createTriggers(application: () => Application): readonly Trigger[] {
  const http = (Object.keys(routes) as RouteName[]).map((name): Trigger => {
    const { method, path } = routes[name];
    return { kind: 'http', name, method, route: path, handler: serve(name, endpoints[name], application) };
  });
  return eachWithARow([...http, botTrigger(application), ...graphTriggers(application), ...workTriggers(application)]);
}

/** Refuses to start with a trigger of which the policy table says nothing. */
function eachWithARow(triggers: readonly Trigger[]): readonly Trigger[] {
  for (const { name } of triggers) {
    if (!Object.hasOwn(policy, name)) {
      throw new Error(`${name} has no row in api/src/contract/policy.ts: add one that says who may call it.`);
    }
  }
  return triggers;
}
