import { CosmosClient, type Container } from '@azure/cosmos';
import { type ContainerName, containerNames } from '../../api/src/gateways/cosmos/database';
import { startEmbeddedCosmos } from './embedded-cosmos';

/** A Cosmos DB on the loopback with databases of the service. */
export interface CosmosDatabases {
  readonly endpoint: string;
  /** A new database with every container of the service, empty. */
  make(name: string): Promise<Readonly<Record<ContainerName, Container>>>;
  stop(): Promise<void>;
}

export async function startCosmosDatabases(): Promise<CosmosDatabases> {
  const server = await startEmbeddedCosmos();
  const client = new CosmosClient({
    endpoint: server.endpoint,
    key: 'bG9jYWw=',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  return {
    endpoint: server.endpoint,
    async make(name) {
      const { database } = await client.databases.create({ id: name });
      const made: [ContainerName, Container][] = [];
      for (const id of containerNames) {
        const { container } = await database.containers.create({ id, partitionKey: { paths: ['/pk'] } });
        made.push([id, container]);
      }
      return Object.fromEntries(made) as Record<ContainerName, Container>;
    },
    async stop() {
      client.dispose();
      await server.stop();
    },
  };
}
