import { app } from '@azure/functions';
import type { Trigger } from './trigger';

/** Registers every row of the trigger table with the Functions worker. */
export function register(triggers: readonly Trigger[]): void {
  for (const trigger of triggers) {
    switch (trigger.kind) {
      case 'http':
        app.http(trigger.name, {
          methods: [trigger.method],
          route: trigger.route,
          authLevel: 'anonymous',
          handler: trigger.handler,
        });
        break;
      case 'timer':
        app.timer(trigger.name, { schedule: trigger.schedule, handler: trigger.handler });
        break;
      case 'changeFeed':
        app.cosmosDB(trigger.name, {
          connection: 'COSMOS',
          databaseName: '%COSMOS_DATABASE%',
          containerName: trigger.container,
          createLeaseContainerIfNotExists: false,
          handler: trigger.handler,
        });
        break;
    }
  }
}
