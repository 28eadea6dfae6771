import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { installedApp } from './app-manifest';
import { type ListeningProcess, startListeningProcess } from './child-process';
import { TenantClock } from './clock';
import { ChangeNotifier } from './graph/change-notifier';
import { createLocalBot, type LocalBot } from './bot/local-bot';
import { Faults } from './graph/faults';
import { createGraphHandler } from './graph/handler';
import type { Tenant } from './graph/tenant';
import { createControls } from './origin/controls';
import { createOriginServer } from './origin/server';
import { sendJson } from './origin/json';
import { type Persona, choosePersonas } from './personas';
import { Issuer } from './sign-in/issuer';
import { folders } from './folders';

export interface LocalTenantOptions {
  /** Makes the organisation on the first start; kept state takes its place later. */
  readonly makeTenant: (clock: TenantClock) => Promise<Tenant> | Tenant;
  /** Describes where the organisation came from; state of another one is refused. */
  readonly organisation: string;
  /** Folder of the kept state; null keeps nothing. */
  readonly data: string | null;
  readonly port: number;
  /** File to which Graph traffic is appended. */
  readonly trafficLog?: string | undefined;
  /** `none` leaves it to the caller to run the API with the settings that the tenant names. */
  readonly api?: 'process' | 'none';
  /** Where the caller's API listens, if it does; change notifications go there too. */
  readonly apiPort?: () => number;
  /** Told of every document that changed, for the caller's API. */
  readonly onChanged?: (message: Record<string, unknown>) => void;
}

export interface LocalTenant {
  readonly origin: string;
  readonly tenant: Tenant;
  readonly clock: TenantClock;
  readonly faults: Faults;
  readonly personas: readonly Persona[];
  readonly issuer: Issuer;
  readonly bot: LocalBot;
  /** The application settings of the API, as a deployment in the cloud would have them. */
  readonly apiSettings: Readonly<Record<string, string>>;
  /** Resolves once the change notifications that were due have been sent. */
  notified(): Promise<void>;
  /** Kills the API process as a crash would and starts it again. */
  restartApi(): Promise<void>;
  stop(): Promise<void>;
}

/** State that cannot be used; the message says what to do. */
export class StateError extends Error {
  override readonly name = 'StateError';
}

export const tenantId = '0f7d2c1e-5b7a-4b52-9f43-6a1c0d3e8b21';
const audience = '2f0a5a3c-0f3e-4f0b-8d5e-6a8f7c1b2d33';
const { teamsAppId } = installedApp;

/** Where Microsoft Graph reaches the API: the simulated one goes through a tunnel that ends at the local port. */
const publicOrigin = 'https://vice-versa.contoso.example';

interface KeptState {
  readonly organisation: string;
  readonly clockOffsetMs: number;
  readonly tenant: unknown;
  /** Absent in state from before there were chats. */
  readonly chats?: unknown;
}

/** Brings up a Microsoft 365 tenant with the product in it, on one origin. */
export async function startLocalTenant(options: LocalTenantOptions): Promise<LocalTenant> {
  const kept = options.data === null ? null : await readState(options.data, options.organisation);
  const clock = new TenantClock(kept?.clockOffsetMs ?? 0);
  const tenant = await options.makeTenant(clock);
  if (kept !== null) tenant.importState(kept.tenant);

  let origin = '';
  const faults = new Faults();
  const issuer = await Issuer.create({ tenantId, audience, origin: () => origin, clock });
  const notifier = new ChangeNotifier(tenant, faults);
  const bot = await createLocalBot({
    tenant,
    clock,
    origin: () => origin,
    accepts: (authorization, resource) => issuer.acceptsFor(authorization, [resource]),
  });
  if (kept?.chats !== undefined) bot.chats.importState(kept.chats);
  const personas = choosePersonas(tenant.directory);
  const graph = createGraphHandler({
    tenant,
    clock,
    faults,
    trafficLog: options.trafficLog,
    verifyToken: async (authorization) =>
      (await issuer.acceptsForGraph(authorization)) ? { kind: 'app', userId: null } : null,
  });

  let api: ListeningProcess | null = null;
  const apiPort = () => options.apiPort?.() ?? api?.port ?? 0;
  tenant.subscriptions.reach = (url) => url.replace(publicOrigin, `http://127.0.0.1:${apiPort()}`);
  const onClockMoved = () => api?.send({ kind: 'clock', offsetMs: clock.offsetMs });
  const server = createOriginServer({
    frameFolder: folders.frame,
    tabFolder: folders.tab,
    apiPort,
    graph,
    bot: bot.serve,
    controls: createControls({ tenant, clock, bot, faults, issuer, personas, teamsAppId, onClockMoved }),
    tenantId,
    signIn: (place, response) => {
      if (place === '/discovery/v2.0/keys') sendJson(response, 200, issuer.keys());
      else if (place === '/v2.0/.well-known/openid-configuration')
        sendJson(response, 200, issuer.openIdConfiguration());
      else sendJson(response, 404, { message: 'The issuer has no such page.' });
    },
  });
  origin = `http://localhost:${await listen(server, options.port)}`;

  const cosmos = await startListeningProcess(
    path.join(import.meta.dirname, 'cosmos/process.ts'),
    { COSMOS_FILE: options.data === null ? '' : path.join(options.data, 'cosmos.jsonl') },
    (message) => {
      if (message['kind'] !== 'changed') return;
      api?.send(message);
      options.onChanged?.(message);
    },
  );
  const settings = { ...apiSettings(origin, cosmos.port), ...bot.settings() };
  const startApi = async () => {
    api = await startListeningProcess(
      path.join(import.meta.dirname, 'functions-host/process.ts'),
      {
        ...settings,
        API_MAIN: folders.apiMain,
        CLOCK_OFFSET_MS: String(clock.offsetMs),
      },
      () => undefined,
    );
  };
  if (options.api !== 'none') await startApi();

  let savedAt = '';
  const saveOnce = async () => {
    const now = `${tenant.revision} ${bot.chats.revision} ${clock.offsetMs}`;
    if (options.data === null || now === savedAt) return;
    savedAt = now;
    await writeState(options.data, {
      organisation: options.organisation,
      clockOffsetMs: clock.offsetMs,
      tenant: tenant.exportState(),
      chats: bot.chats.exportState(),
    });
  };
  // One at a time: a save may take longer than the pause before the next one.
  let lastSave: Promise<void> = Promise.resolve();
  const save = () => (lastSave = lastSave.then(saveOnce));
  const saving = setInterval(() => void save(), 5_000);
  saving.unref();

  return {
    origin,
    tenant,
    clock,
    faults,
    personas,
    issuer,
    bot,
    apiSettings: settings,
    notified: () => notifier.idle(),
    async restartApi() {
      await api?.kill();
      await startApi();
    },
    async stop() {
      clearInterval(saving);
      await notifier.stop();
      server.close();
      server.closeAllConnections();
      await api?.stop();
      await cosmos.stop();
      await save();
    },
  };
}

/** The application settings that a deployment in the cloud would have, pointing here. */
function apiSettings(origin: string, cosmosPort: number): Record<string, string> {
  return {
    TENANT_ID: tenantId,
    AUTH_AUDIENCE: audience,
    AUTH_AUTHORITY: origin,
    GRAPH_SERVICE_ROOT: `${origin}/graph/v1.0`,
    COSMOS_ENDPOINT: `http://127.0.0.1:${cosmosPort}`,
    COSMOS_DATABASE: 'vice-versa',
    // The published key of the Cosmos DB emulator, which the embedded one stands in for.
    COSMOS_EMULATOR_KEY: 'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==',
    TEAMS_APP_ID: teamsAppId,
    PUBLIC_API_URL: `${publicOrigin}/api`,
    // The platform's endpoint for managed identities, as App Service sets it.
    IDENTITY_ENDPOINT: `${origin}/local/identity`,
    IDENTITY_HEADER: 'local',
    GRADE_ATTRIBUTE: 'onPremisesExtensionAttributes/extensionAttribute1',
    REQUESTS_PER_MINUTE: '1200',
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new StateError(`Port ${port} is taken: choose another with --port N.`) : error,
      );
    });
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

async function readState(folder: string, organisation: string): Promise<KeptState | null> {
  await mkdir(folder, { recursive: true });
  const text = await readFile(path.join(folder, 'tenant.json'), 'utf8').catch(() => null);
  if (text === null) {
    // Documents without the tenant that they speak of are of no use.
    await rm(path.join(folder, 'cosmos.jsonl'), { force: true });
    return null;
  }
  const state = JSON.parse(text) as KeptState;
  if (state.organisation !== organisation) {
    throw new StateError(
      `${folder} keeps the state of another organisation (${state.organisation}). Add --fresh to forget it, or --data DIR to keep both.`,
    );
  }
  return state;
}

async function writeState(folder: string, state: KeptState): Promise<void> {
  const file = path.join(folder, 'tenant.json');
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}
