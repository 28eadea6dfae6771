import { CosmosClient, type Container } from '@azure/cosmos';
import type { TokenCredential } from '@azure/identity';

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
] as const;
export type ContainerName = (typeof containerNames)[number];

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
    connectionPolicy: { enableEndpointDiscovery: false },
    ...(options.emulatorKey === null ? { aadCredentials: options.credential } : { key: options.emulatorKey }),
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
  };
}
