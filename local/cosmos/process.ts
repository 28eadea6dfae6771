import { readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { containerNames } from '../../api/src/gateways/cosmos/database';

/** Embedded Cosmos DB in a process of its own; its documents are written to a file through the SDK, and read back at start. */
const file = process.env['COSMOS_FILE'] ?? '';
const database = process.env['COSMOS_DATABASE'] ?? 'vice-versa';

type Stored = Record<string, unknown> & { id: string };
let changes = 0;
let written = 0;

const server = createHttpServer();
server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'GET' || request.headers['x-ms-documentdb-isquery'] !== undefined) return;
  const container = /^\/dbs\/[^/]+\/colls\/([^/]+)\/docs/u.exec(request.url ?? '')?.[1];
  if (container === undefined) return;
  reportWhenDone(response, container);
});

/** Tells the parent which document a successful write left behind, as the change feed would. */
function reportWhenDone(response: ServerResponse, container: string): void {
  const end = response.end.bind(response);
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (response.statusCode < 300) {
      changes += 1;
      const document: unknown = typeof chunk === 'string' || Buffer.isBuffer(chunk) ? parse(chunk.toString()) : null;
      if (document !== null) process.send?.({ kind: 'changed', container, document });
    }
    return (end as (...args: unknown[]) => ServerResponse)(chunk, ...rest);
  }) as typeof response.end;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

server.listen(Number(process.env['COSMOS_PORT'] ?? 0), '127.0.0.1', () => void start());

async function start(): Promise<void> {
  const port = (server.address() as AddressInfo).port;
  const client = new CosmosClient({
    endpoint: `http://127.0.0.1:${port}`,
    key: 'bG9jYWw=',
    connectionPolicy: { enableEndpointDiscovery: false },
  });
  await client.databases.createIfNotExists({ id: database });
  for (const id of containerNames) {
    await client.database(database).containers.createIfNotExists({ id, partitionKey: { paths: ['/pk'] } });
  }
  await restore(client);
  written = changes;
  setInterval(() => void save(client), 2_000).unref();
  process.on('message', (message: { kind: string }) => {
    if (message.kind === 'stop') void save(client).then(() => process.exit(0));
  });
  process.on('disconnect', () => void save(client).then(() => process.exit(0)));
  process.send?.({ kind: 'listening', port });
}

async function restore(client: CosmosClient): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return;
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { container, document } = JSON.parse(line) as { container: string; document: Stored };
    await client.database(database).container(container).items.create(document);
  }
}

let saving: Promise<void> = Promise.resolve();

/** Writes beside the file and renames: an interruption leaves the last whole state. One save at a time. */
function save(client: CosmosClient): Promise<void> {
  saving = saving.then(() => saveOnce(client));
  return saving;
}

async function saveOnce(client: CosmosClient): Promise<void> {
  if (file === '' || changes === written) return;
  const upTo = changes;
  const lines: string[] = [];
  for (const container of containerNames) {
    const { resources } = await client.database(database).container(container).items.readAll<Stored>().fetchAll();
    for (const resource of resources) {
      const document = Object.fromEntries(Object.entries(resource).filter(([name]) => !name.startsWith('_')));
      lines.push(JSON.stringify({ container, document }));
    }
  }
  await writeFile(`${file}.new`, `${lines.join('\n')}\n`);
  await rename(`${file}.new`, file);
  written = upTo;
}
