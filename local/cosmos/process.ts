import { readFile, rename, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { containerNames } from '../../api/src/gateways/cosmos/database';
import { leaveSignalsToParent } from '../leave-signals-to-parent';

leaveSignalsToParent();

/** Embedded Cosmos DB in a process of its own; its documents are kept in a file and read back through the SDK at start. */
const file = process.env['COSMOS_FILE'] ?? '';
const database = process.env['COSMOS_DATABASE'] ?? 'vice-versa';

interface Address {
  readonly id: string;
  readonly pk: string;
}
type Stored = Record<string, unknown> & Address;
/** Every document as its line of the file, by container and id: kept from the answers, so that saving reads nothing. */
const lines = new Map<string, string>();
let changes = 0;
let written = 0;

const server = createHttpServer();
server.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
  if (request.method === 'GET' || request.headers['x-ms-documentdb-isquery'] !== undefined) return;
  const container = /^\/dbs\/[^/]+\/colls\/([^/]+)\/docs/u.exec(request.url ?? '')?.[1];
  if (container === undefined) return;
  const deleted = request.method === 'DELETE' ? deletedDocument(request) : null;
  noteWhenDone(response, container, deleted);
});

/** Notes which document a successful write left behind, and tells the parent, as the change feed would. */
function noteWhenDone(response: ServerResponse, container: string, deleted: Address | null): void {
  const end = response.end.bind(response);
  response.end = ((chunk?: unknown, ...rest: unknown[]) => {
    if (response.statusCode < 300) {
      const text = typeof chunk === 'string' || Buffer.isBuffer(chunk) ? chunk.toString() : '';
      const document = deleted === null ? parse(text) : null;
      if (deleted !== null) forget(container, deleted);
      if (document !== null) {
        keep(container, document);
        process.send?.({ kind: 'changed', container, document });
      }
    }
    return (end as (...args: unknown[]) => ServerResponse)(chunk, ...rest);
  }) as typeof response.end;
}

function keep(container: string, stored: Stored): void {
  const document = Object.fromEntries(Object.entries(stored).filter(([name]) => !name.startsWith('_')));
  lines.set(keyOf(container, stored), JSON.stringify({ container, document }));
  changes += 1;
}

function forget(container: string, address: Address): void {
  lines.delete(keyOf(container, address));
  changes += 1;
}

const keyOf = (container: string, { id, pk }: Address): string => JSON.stringify([container, pk, id]);

function deletedDocument(request: IncomingMessage): Address {
  const id = decodeURIComponent((request.url ?? '').split('/').at(-1) ?? '');
  const partition = JSON.parse(String(request.headers['x-ms-documentdb-partitionkey'] ?? '[""]')) as string[];
  return { id, pk: partition[0] ?? '' };
}

/** The document in an answer; null where it holds none. */
function parse(text: string): Stored | null {
  try {
    const body = JSON.parse(text) as Partial<Stored>;
    return typeof body.id === 'string' && typeof body.pk === 'string' ? (body as Stored) : null;
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
  setInterval(() => void save(), 2_000).unref();
  process.on('message', (message: { kind: string }) => {
    if (message.kind === 'stop') void save().then(() => process.exit(0));
  });
  process.on('disconnect', () => void save().then(() => process.exit(0)));
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
function save(): Promise<void> {
  saving = saving.then(saveOnce);
  return saving;
}

async function saveOnce(): Promise<void> {
  if (file === '' || changes === written) return;
  const upTo = changes;
  await writeFile(`${file}.new`, `${[...lines.values()].join('\n')}\n`);
  await rename(`${file}.new`, file);
  written = upTo;
}
