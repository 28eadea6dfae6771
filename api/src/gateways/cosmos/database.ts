import { CosmosClient, type Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';
import { impatient } from '../impatient-credential';

/** Containers by purpose; each has the partition key `/pk`. */
export const containerNames = [
  'directory',
  'programs',
  'participants',
  'pairings',
  'rounds',
  'people',
  'contacts',
  'mailboxes',
  'audit',
] as const;
export type ContainerName = (typeof containerNames)[number];

/** One request, without its repeats, and as long again for its token. */
const requestTimeoutMs = 5_000;

export interface DatabaseOptions {
  readonly endpoint: string;
  readonly database: string;
  readonly credential: TokenCredential;
  /** Only for the emulator, which knows no identities; a real account is reached by `credential`. */
  readonly emulatorKey: string | null;
}

/** Opens the containers of the service. They are made at deployment, not here. */
export function openDatabase(options: DatabaseOptions): Record<ContainerName, Container> {
  const client = new CosmosClient({
    endpoint: options.endpoint,
    connectionPolicy: {
      // Discovery is what follows a failover to another region; the emulator has one region and names it wrongly.
      enableEndpointDiscovery: options.emulatorKey === null,
      requestTimeout: requestTimeoutMs,
      retryOptions: {
        maxRetryAttemptCount: 9,
        maxWaitTimeInSeconds: 5,
        // As long as Cosmos DB asks for.
        fixedRetryIntervalInMilliseconds: 0,
      },
    },
    ...(options.emulatorKey === null
      ? { aadCredentials: impatient(options.credential, requestTimeoutMs) }
      : { key: options.emulatorKey }),
  });
  const database = client.database(options.database);
  return {
    directory: database.container('directory'),
    programs: database.container('programs'),
    participants: database.container('participants'),
    pairings: database.container('pairings'),
    rounds: database.container('rounds'),
    people: database.container('people'),
    contacts: database.container('contacts'),
    mailboxes: database.container('mailboxes'),
    audit: database.container('audit'),
  };
}
