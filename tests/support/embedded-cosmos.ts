import type { AddressInfo } from 'node:net';
import { CosmosClient, type Container } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';

/** A Cosmos DB on the loopback with one empty container. */
export interface EmbeddedCosmos {
  readonly endpoint: string;
  readonly container: Container;
  stop(): Promise<void>;
}

export async function startEmbeddedCosmos(): Promise<EmbeddedCosmos> {
  const server = createHttpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const client = new CosmosClient({
    endpoint: `http://127.0.0.1:${port}`,
    key: 'bG9jYWw=',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  const { database } = await client.databases.createIfNotExists({ id: 'test' });
  const { container } = await database.containers.createIfNotExists({
    id: 'documents',
    partitionKey: { paths: ['/pk'] },
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    container,
    async stop() {
      client.dispose();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
