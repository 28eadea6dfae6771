import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { InvocationContext } from '@azure/functions';
import type { z } from 'zod';
import { compose } from '../../api/src/composition';
import { readConfig } from '../../api/src/config';
import type { Route } from '../../api/src/contract/route';
import type { HttpTrigger, Trigger } from '../../api/src/functions/trigger';
import { createTriggers } from '../../api/src/functions/triggers';
import type { Application } from '../../api/src/http/application';
import { serveHttp } from '../../local/functions-host/serve-http';
import { installShiftedDate, shiftDate } from '../../local/functions-host/shifted-date';
import { folders } from '../../local/folders';
import { installedApp } from '../../local/app-manifest';
import { type LocalTenant, startLocalTenant } from '../../local/local-tenant';
import { generateCompany } from '../../local/organisation/generate-company';
import type { OrgPerson } from '../../local/organisation/org-person';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { tenantId } from '../../local/local-tenant';

/** An answer of the API, its body parsed where there is one. */
export interface ApiAnswer<Body> {
  readonly status: number;
  readonly body: Body;
  readonly etag: string | null;
  /** Names the call in logs and in the audit log. */
  readonly correlationId: string | null;
}

export interface CallOptions {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  /** Takes the place of the person's own token. */
  readonly token?: string;
}

type BodyOf<R extends Route> = R['response'] extends z.ZodType ? z.output<R['response']> : undefined;

/** The product in this process behind HTTP, wired to a local tenant by the settings of a deployment. */
export interface ApiInProcess {
  readonly tenant: LocalTenant;
  /** Calls a route as a person; throws where the status is not the one the contract names. */
  call<R extends Route>(route: R, asPerson: string, options?: CallOptions): Promise<ApiAnswer<BodyOf<R>>>;
  /** The same, whatever the status. */
  attempt(route: Route, asPerson: string | null, options?: CallOptions): Promise<ApiAnswer<unknown>>;
  /** Calls Microsoft Graph as people's own clients would: path below `/v1.0`. */
  graph(method: string, path: string, body?: unknown): Promise<{ status: number; json: unknown }>;
  /** Moves the time on for everything in this process, the tenant included. */
  advance(milliseconds: number): void;
  /** The HTTP rows of the trigger table, for requests that never cross HTTP. */
  readonly http: readonly HttpTrigger[];
  /** Where the API listens, for requests that `attempt` would not write. */
  readonly origin: string;
  /** A person's own token. */
  tokenFor(personId: string): Promise<string>;
  /** Runs every timer of the trigger table once. */
  runTimers(): Promise<void>;
  /** Wires a second instance of the product to the same tenant; what it answers with runs that one's timers once. */
  secondWorker(): Promise<() => Promise<void>>;
  /** Runs the timers until a condition holds; throws after so many rounds. */
  runUntil<Value>(condition: () => Promise<Value | null>, rounds?: number): Promise<Value>;
  stop(): Promise<void>;
}

export interface ApiInProcessOptions {
  /** So many people of a generated company. */
  readonly people?: number;
  /** Takes the place of the generated company. */
  readonly organisation?: { readonly people: readonly OrgPerson[]; readonly domain: string };
  readonly seed?: number;
  /** Application settings that differ from those of the local tenant. */
  readonly settings?: (
    own: Readonly<Record<string, string>>,
  ) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
}

export async function startApiInProcess(options: ApiInProcessOptions = {}): Promise<ApiInProcess> {
  const { people = 60, organisation, seed = 1, settings = (own) => own } = options;
  let apiPort = 0;
  const tenant = await startLocalTenant({
    makeTenant: (clock) => {
      const company = organisation ?? generateCompany({ people, seed });
      return tenantOfPeople(company.people, { seed, clock, domain: company.domain, tenantId, ...installedApp });
    },
    organisation: organisation === undefined ? `generated ${people} ${seed}` : `given ${seed}`,
    data: null,
    port: 0,
    trafficLog: process.env['GRAPH_TRAFFIC_LOG'],
    api: 'none',
    apiPort: () => apiPort,
  });
  // The library of the managed identity reads these from the environment, as the platform sets them.
  process.env['IDENTITY_ENDPOINT'] = tenant.apiSettings['IDENTITY_ENDPOINT'];
  process.env['IDENTITY_HEADER'] = tenant.apiSettings['IDENTITY_HEADER'];
  const composed = async (): Promise<Application> =>
    compose(
      readConfig(await settings(tenant.apiSettings)),
      path.join(path.dirname(folders.apiMain), 'round-worker.js'),
    );
  const application = await composed();
  const triggers = createTriggers(() => application);
  const http = triggers.filter((trigger) => trigger.kind === 'http');

  const server = createServer((request, response) => void serveHttp(http, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Both ends share this process: a connection that the server closes for idleness could be in use again by then.
  server.keepAliveTimeout = 0;
  apiPort = (server.address() as AddressInfo).port;
  const apiOrigin = `http://127.0.0.1:${apiPort}`;
  let offsetMs = 0;
  const attempt = async (route: Route, asPerson: string | null, sent: CallOptions = {}) => {
    const path = route.path.replace(/\{(\w+)\}/gu, (_all, name: string) =>
      encodeURIComponent(sent.params?.[name] ?? ''),
    );
    const query = new URLSearchParams(sent.query).toString();
    const answer = await fetch(`${apiOrigin}/api/${path}${query === '' ? '' : `?${query}`}`, {
      method: route.method,
      headers: {
        ...(asPerson !== null && { authorization: `Bearer ${sent.token ?? (await tokenOf(tenant, asPerson))}` }),
        ...(sent.body !== undefined && { 'content-type': 'application/json' }),
        ...(sent.ifMatch !== undefined && { 'if-match': sent.ifMatch }),
      },
      ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      body: text === '' ? null : (JSON.parse(text) as unknown),
      etag: answer.headers.get('etag'),
      correlationId: answer.headers.get('x-correlation-id'),
    };
  };

  const runTimers = () => runTimersOf(triggers);

  return {
    tenant,
    http,
    origin: apiOrigin,
    tokenFor: (personId) => tokenOf(tenant, personId),
    attempt,
    async graph(method, path, body) {
      const { access_token: token } = await tenant.issuer.graphToken();
      const answer = await fetch(`${tenant.origin}/graph/v1.0${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      return { status: answer.status, json: text === '' ? null : (JSON.parse(text) as unknown) };
    },
    advance(milliseconds) {
      if (offsetMs === 0) installShiftedDate(0);
      offsetMs += milliseconds;
      shiftDate(offsetMs);
    },
    runTimers,
    async secondWorker() {
      const second = await composed();
      const own = createTriggers(() => second);
      return () => runTimersOf(own);
    },
    async call<R extends Route>(route: R, asPerson: string, sent: CallOptions = {}) {
      const answer = await attempt(route, asPerson, sent);
      if (answer.status !== route.status) {
        throw new Error(`${route.method} ${route.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      }
      return answer as ApiAnswer<BodyOf<R>>;
    },
    async runUntil(condition, rounds = 150) {
      for (let round = 0; round < rounds; round += 1) {
        const value = await condition();
        if (value !== null) return value;
        await runTimers();
        // Some work is due only after a while, such as booking while an approval can still be taken back.
        if (round > 10) await new Promise((resolve) => setTimeout(resolve, 250));
      }
      throw new Error(`The condition did not hold after ${rounds} rounds of the timers.`);
    },
    async stop() {
      server.close();
      server.closeAllConnections();
      await tenant.stop();
    },
  };
}

async function runTimersOf(triggers: readonly Trigger[]): Promise<void> {
  for (const timer of triggers.filter((trigger) => trigger.kind === 'timer')) {
    const now = new Date().toISOString();
    await timer.handler(
      {
        isPastDue: false,
        schedule: { adjustForDST: true },
        scheduleStatus: { last: now, next: now, lastUpdated: now },
      },
      contextOf(timer.name),
    );
  }
}

async function tokenOf(tenant: LocalTenant, personId: string): Promise<string> {
  const user = tenant.tenant.directory.get(personId);
  if (user === undefined) throw new Error(`Nobody has the id ${personId}`);
  const isLead = tenant.personas.some((persona) => persona.isLead && persona.personId === personId);
  return tenant.issuer.tokenFor({ ...user, isLead });
}

const contextOf = (functionName: string) =>
  new InvocationContext({
    functionName,
    invocationId: randomUUID(),
    logHandler: (level, ...args) => level === 'error' && console.error(...args),
  });
