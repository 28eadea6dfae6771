import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { installedApp } from './app-manifest';
import { apiSettings, audience, publicOrigin, tenantId } from './api-settings';
import { startListeningProcess } from './child-process';
import { TenantClock } from './clock';
import { ChangeNotifier } from './graph/change-notifier';
import { createLocalBot, type LocalBot } from './bot/local-bot';
import { Faults } from './graph/faults';
import { createGraphHandler } from './graph/handler';
import type { Tenant } from './graph/tenant';
import { createControls } from './origin/controls';
import { createOriginServer } from './origin/server';
import { sendJson } from './origin/json';
import { type KeptState, readState, StateError, stateOfAnother, writeState } from './kept-state';
import { applyOrganisation, isSameOrganisation, type OrganisationChanges } from './organisation/apply-organisation';
import { type Persona, choosePersonas } from './personas';
import { Issuer } from './sign-in/issuer';
import { folders } from './folders';
import { type SupervisedProcess, superviseProcess } from './supervised-process';

export { StateError, tenantId };

export interface LocalTenantOptions {
  /** Makes the organisation on the first start; kept state takes its place later. */
  readonly makeTenant: (clock: TenantClock) => Promise<Tenant> | Tenant;
  /** Describes where the organisation came from; state of another one is refused. */
  readonly organisation: string;
  /** Names the contents of the organisation: with another one than the kept state followed, the changes are applied. */
  readonly organisationVersion?: string;
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
  /** Told what somebody should know, such as that a process ended and is started again. */
  readonly report?: (message: string) => void;
}

export interface LocalTenant {
  readonly origin: string;
  readonly tenant: Tenant;
  readonly clock: TenantClock;
  readonly faults: Faults;
  readonly personas: readonly Persona[];
  readonly issuer: Issuer;
  readonly bot: LocalBot;
  /** What an edited organisation changed in the kept directory; null where nothing was edited. */
  readonly organisationChanges: OrganisationChanges | null;
  /** Ids of the programs that the colleagues have joined; kept with the state. */
  readonly joinedPrograms: Set<string>;
  /** The application settings of the API, as a deployment in the cloud would have them. */
  readonly apiSettings: Readonly<Record<string, string>>;
  /** Resolves once the change notifications that were due have been sent. */
  notified(): Promise<void>;
  /** Kills the API process as a crash would and starts it again. */
  restartApi(): Promise<void>;
  stop(): Promise<void>;
}

const { teamsAppId } = installedApp;

/** How long moving the clock waits for the API process to live in the new time. */
const LONGEST_UNTOLD_MS = 5_000;

/** Brings up a Microsoft 365 tenant with the product in it, on one origin. */
export async function startLocalTenant(options: LocalTenantOptions): Promise<LocalTenant> {
  const kept = options.data === null ? null : await readState(options.data, options.organisation);
  const clock = new TenantClock(kept?.clockOffsetMs ?? 0);
  const tenant = await options.makeTenant(clock);
  const organisationChanges = kept === null ? null : takeUp(kept, tenant, options);
  const joinedPrograms = new Set(kept?.joinedPrograms);
  const report = options.report ?? ((message: string) => console.error(message));

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

  let api: SupervisedProcess | null = null;
  const apiPort = () => options.apiPort?.() ?? api?.port ?? 0;
  tenant.subscriptions.reach = (url) => url.replace(publicOrigin, `http://127.0.0.1:${apiPort()}`);
  const untold = new Set<() => void>();
  const onClockMoved = async () => {
    if (api === null) return;
    const told = new Promise<void>((resolve) => untold.add(resolve));
    api.send({ kind: 'clock', offsetMs: clock.offsetMs });
    // It may be down, and learns the time when it starts again.
    await Promise.race([told, pause(LONGEST_UNTOLD_MS, undefined, { ref: false })]);
  };
  const onApiMessage = (message: Record<string, unknown>) => {
    if (message['kind'] !== 'clock-moved') return;
    for (const tell of untold) tell();
    untold.clear();
  };
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

  let cosmosPort = 0;
  const startCosmos = async () => {
    const started = await startListeningProcess(
      folders.cosmos,
      {
        COSMOS_FILE: options.data === null ? '' : path.join(options.data, 'cosmos.jsonl'),
        COSMOS_PORT: String(cosmosPort),
      },
      (message) => {
        if (message['kind'] !== 'changed') return;
        api?.send(message);
        options.onChanged?.(message);
      },
    );
    // Started again, it listens where the API looks for it.
    cosmosPort = started.port;
    return started;
  };
  const cosmos = await superviseProcess('The database process', startCosmos, report);
  const settings = { ...apiSettings(origin, cosmos.port), ...bot.settings() };
  const startApi = () =>
    startListeningProcess(
      folders.functionsHost,
      { ...settings, API_MAIN: folders.apiMain, CLOCK_OFFSET_MS: String(clock.offsetMs) },
      onApiMessage,
      { sourceMaps: true },
    );
  if (options.api !== 'none') api = await superviseProcess('The API process', startApi, report);

  let savedAt = '';
  const saveOnce = async () => {
    const now = `${tenant.revision} ${bot.chats.revision} ${clock.offsetMs} ${joinedPrograms.size}`;
    if (options.data === null || now === savedAt) return;
    savedAt = now;
    await writeState(options.data, {
      organisation: options.organisation,
      organisationVersion: options.organisationVersion ?? '',
      clockOffsetMs: clock.offsetMs,
      tenant: tenant.exportState(),
      chats: bot.chats.exportState(),
      joinedPrograms: [...joinedPrograms],
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
    organisationChanges,
    joinedPrograms,
    apiSettings: settings,
    notified: () => notifier.idle(),
    restartApi: () => api?.restart() ?? Promise.resolve(),
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

/** Puts the kept tenant in place of the new one, and lets it follow an organisation that was edited since. */
function takeUp(kept: KeptState, tenant: Tenant, options: LocalTenantOptions): OrganisationChanges | null {
  const now = { users: tenant.directory.users(), mailboxes: new Map(tenant.mailboxes) };
  tenant.importState(kept.tenant);
  if ((kept.organisationVersion ?? '') === (options.organisationVersion ?? '')) return null;
  if (!isSameOrganisation(tenant, now)) throw stateOfAnother(options.data ?? '', kept.organisation);
  return applyOrganisation(tenant, now);
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
