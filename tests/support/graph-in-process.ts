import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Faults } from '../../local/graph/faults';
import { createGraphHandler, type GraphHandlerOptions } from '../../local/graph/handler';
import type { Tenant, TenantOptions } from '../../local/graph/tenant';
import type { OrgPerson } from '../../local/organisation/org-person';
import { tenantOfPeople } from '../../local/organisation/tenant-of-people';
import { z } from 'zod';

/** An answer with its JSON loosely typed: tests name what they expect of it. */
export interface GraphReply {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
  readonly bytes: Buffer;
}

export type Json = z.infer<typeof anyJson>;
const anyJson = z.looseObject({
  id: z.string().default(''),
  /** The items of a collection; empty for anything else. */
  value: z.array(z.looseObject({ id: z.string().default('') })).catch([]),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
  error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
});

/** The simulated Graph on a port of its own, with a small organisation in it. */
export interface GraphInProcess {
  readonly tenant: Tenant;
  readonly faults: Faults;
  readonly root: string;
  /** Milliseconds since 1970 of the tenant's clock; set it to move it. */
  clock: { nowMs: number };
  /** Sends a request. `path` is below `/v1.0`, or a link that an answer gave. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<GraphReply>;
  get(path: string, headers?: Record<string, string>): Promise<GraphReply>;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<GraphReply>;
  stop(): Promise<void>;
}

export interface GraphInProcessOptions extends Pick<TenantOptions, 'activityTypes'> {
  readonly people: readonly OrgPerson[];
  readonly calendars?: 'generated' | 'empty';
  readonly startIso?: string;
  /** Whether the traffic goes into the log that is checked; false for requests that are wrong on purpose. */
  readonly logged?: boolean;
  readonly verifyToken?: GraphHandlerOptions['verifyToken'];
}

/** A person with everything that a test does not care about filled in. */
export function makeOrgPerson(id: string, part: Partial<OrgPerson> = {}): OrgPerson {
  return {
    id,
    displayName: `Person ${id}`,
    givenName: 'Person',
    surname: id,
    mail: `${id}@contoso.example`,
    jobTitle: 'Analyst',
    department: 'Research',
    managerId: null,
    country: 'Germany',
    countryCode: 'DE',
    city: 'Berlin',
    zoneIana: 'Europe/Berlin',
    language: 'de-DE',
    grade: null,
    hireDate: null,
    kind: 'employee',
    accountEnabled: true,
    workDays: [1, 2, 3, 4, 5],
    workStartMinute: 540,
    workEndMinute: 1020,
    ...part,
  };
}

export async function startGraph(options: GraphInProcessOptions): Promise<GraphInProcess> {
  const { people, startIso = '2026-01-05T08:00:00Z', logged = true, calendars = 'empty' } = options;
  const clock = { nowMs: Date.parse(startIso), now: () => new Date(clock.nowMs) };
  const tenant = tenantOfPeople(people, {
    seed: 1,
    clock,
    domain: 'contoso.example',
    tenantId: '11111111-1111-4111-8111-111111111111',
    calendars,
    ...(options.activityTypes !== undefined && { activityTypes: options.activityTypes }),
  });
  const faults = new Faults();
  const handler = createGraphHandler({
    tenant,
    clock,
    faults,
    trafficLog: logged ? process.env['GRAPH_TRAFFIC_LOG'] : undefined,
    ...(options.verifyToken !== undefined && { verifyToken: options.verifyToken }),
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const root = `http://127.0.0.1:${port}/graph/v1.0`;

  const send: GraphInProcess['send'] = async (method, path, body, headers = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${root}${path}`, {
      method,
      headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const json = anyJson.parse(isJson ? JSON.parse(bytes.toString('utf8')) : {});
    return { status: response.status, headers: response.headers, json, bytes };
  };
  return {
    tenant,
    faults,
    root,
    clock,
    send,
    get: (path, headers) => send('GET', path, undefined, headers),
    post: (path, body, headers) => send('POST', path, body, headers),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The directory id of somebody by the id of the test. @throws Error where there is nobody. */
export function idOf(graph: GraphInProcess, personId: string): string {
  const user = graph.tenant.directory.find(personId);
  if (user === undefined) throw new Error(`Nobody is called ${personId}`);
  return user.id;
}
