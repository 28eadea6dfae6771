import { randomUUID } from 'node:crypto';
import { ManagedIdentityCredential } from '@azure/identity';
import type { Config } from './config';
import { createChatGateway } from './gateways/bot/chats';
import { openConnector } from './gateways/bot/connector';
import { createContactStore } from './gateways/cosmos/contact-store';
import { openDatabase } from './gateways/cosmos/database';
import { createDelegationStore } from './gateways/cosmos/delegation-store';
import { createDirectoryStore } from './gateways/cosmos/directory-store';
import { createFeedStore } from './gateways/cosmos/feed-store';
import { createPairingStore } from './gateways/cosmos/pairing-store';
import { createParticipantStore } from './gateways/cosmos/participant-store';
import { createProgramStore } from './gateways/cosmos/program-store';
import { createAuditLog } from './gateways/cosmos/audit-log';
import { createRoundStore } from './gateways/cosmos/round-store';
import { createWatchStore } from './gateways/cosmos/watch-store';
import { createNotificationGateway } from './gateways/graph/activity';
import { createAvailabilityGateway } from './gateways/graph/availability';
import { createCalendarGateway } from './gateways/graph/calendars';
import { openGraph } from './gateways/graph/client';
import { deepLink } from './gateways/graph/deep-link';
import { createDirectorySource } from './gateways/graph/directory';
import { createPhotoGateway } from './gateways/graph/photos';
import { createOutlookGateway } from './gateways/graph/outlook';
import { createWorkerMatcher } from './gateways/matcher/worker-matcher';
import type { Application } from './http/application';
import { createBotTokenVerifier } from './http/bot/verify-bot-token';
import { createRateLimit } from './http/rate-limit';
import { createTokenVerifier } from './http/verify-token';
import { createRoleNotes } from './use-cases/contact/note-role';
import { createOrgReader } from './use-cases/directory/org-reader';
import type { Ports } from './use-cases/ports/ports';

/** `entityId` of the personal tab in the manifest. */
const tabId = 'vice-versa';

/**
 * Wires the service for one deployment: the only place where settings and gateways meet.
 *
 * @param workerFile absolute path of the bundled `round-worker.js`
 */
export function compose(config: Config, workerFile: string): Application {
  const ports = openPorts(config, workerFile);
  const authority = `${config.AUTH_AUTHORITY.replace(/\/$/u, '')}/${config.TENANT_ID}`;
  return {
    tenantId: config.TENANT_ID,
    verifyBotToken: createBotTokenVerifier({
      metadataUrl: config.BOT_OPENID_METADATA,
      issuer: config.BOT_ISSUER,
      botId: config.BOT_ID,
      nowUtc: () => ports.clock.nowUtc(),
    }),
    verifyToken: createTokenVerifier({
      tenantId: config.TENANT_ID,
      issuer: `${authority}/v2.0`,
      jwksUri: `${authority}/discovery/v2.0/keys`,
      audience: config.AUTH_AUDIENCE,
    }),
    countRequest: createRateLimit(config.REQUESTS_PER_MINUTE),
    noteRole: createRoleNotes(ports),
    // A deployment serves one tenant: the token's was verified to be this one.
    portsFor: () => ports,
  };
}

function openPorts(config: Config, workerFile: string): Ports {
  const identity = config.AZURE_CLIENT_ID;
  const credential = new ManagedIdentityCredential(identity === undefined ? {} : { clientId: identity });
  const containers = openDatabase({
    endpoint: config.COSMOS_ENDPOINT,
    database: config.COSMOS_DATABASE,
    credential,
    emulatorKey: config.COSMOS_EMULATOR_KEY ?? null,
  });
  const graph = openGraph({ serviceRoot: config.GRAPH_SERVICE_ROOT, credential, timeoutMs: 30_000 });
  const clock = { nowUtc: () => Date.now() };
  const app = { appId: config.TEAMS_APP_ID, tabId };
  const connector = openConnector({ credential, tokenScope: config.BOT_TOKEN_SCOPE, timeoutMs: 20_000 });
  const directory = createDirectoryStore(containers.directory, config.TENANT_ID, clock);
  return {
    clock,
    ids: { newId: () => randomUUID() },
    programs: createProgramStore(containers.programs, config.TENANT_ID),
    participants: createParticipantStore(containers.participants, config.TENANT_ID),
    pairings: createPairingStore(containers.pairings, config.TENANT_ID),
    audit: createAuditLog(containers.audit, config.TENANT_ID, clock),
    rounds: createRoundStore(containers.rounds, config.TENANT_ID),
    delegations: createDelegationStore(containers.people, config.TENANT_ID),
    feed: createFeedStore(containers.people, config.TENANT_ID),
    directory,
    directorySource: createDirectorySource(graph, config.GRADE_ATTRIBUTE ?? null),
    org: createOrgReader(directory),
    matcher: createWorkerMatcher(workerFile),
    calendars: createCalendarGateway(graph, app),
    availability: createAvailabilityGateway(graph, () => clock.nowUtc()),
    notifications: createNotificationGateway(graph, app, config.TEAMS_CATALOG_APP_ID ?? null),
    contacts: createContactStore(containers.contacts, config.TENANT_ID),
    chats: createChatGateway(connector, graph, {
      tenantId: config.TENANT_ID,
      botId: config.BOT_ID,
      serviceUrl: config.BOT_SERVICE_URL,
      catalogAppId: config.TEAMS_CATALOG_APP_ID ?? null,
    }),
    photos: createPhotoGateway(graph),
    links: { toPage: (page) => deepLink(app, page) },
    outlook: createOutlookGateway(graph, config.PUBLIC_API_URL ?? null),
    watches: createWatchStore(containers.mailboxes, config.TENANT_ID),
  };
}
