import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Container } from '@azure/cosmos';
import { openDatabase, type ContainerName } from '../../api/src/gateways/cosmos/database';
import { folders } from '../../local/folders';
import { startListeningProcess, type ListeningProcess } from '../../local/child-process';

/** Half seconds that a call waits for an API process that was killed: starting one takes its time on a busy machine. */
const MOST_TRIES = 120;

/** Processes of their own for Cosmos DB, Microsoft Graph and each API, all of them real. */
export interface World {
  readonly folder: string;
  /** Every exchange with Graph, a line each. */
  readonly trafficFile: string;
  readonly tenantId: string;
  readonly containers: Readonly<Record<ContainerName, Container>>;
  /** The tenant's time in epoch milliseconds. */
  nowUtc(): number;
  /** Documents written so far, by whomever. */
  writes(): number;
  /** Moves the tenant's clock on. */
  advance(milliseconds: number): Promise<void>;
  /** Ends one API process at once, as a crash would, and starts another. */
  killWorker(index: number): Promise<void>;
  setFaults(settings: object): Promise<void>;
  /** Asks Graph as the service would, for what the tally counts. */
  graph(path: string): Promise<unknown>;
  /** Calls the API over HTTP as somebody; repeated while the process behind is down. */
  call(method: string, path: string, asPerson: string): Promise<unknown>;
  readonly leadId: string;
  stop(): Promise<void>;
}

const Tenant = z.object({
  tenantId: z.string(),
  personas: z.array(z.object({ role: z.string(), person: z.object({ id: z.string() }) })),
});
const Token = z.object({ accessToken: z.string() });

export async function openWorld(people: number, seed: number, workers: number): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'vice-versa-chaos-'));
  const trafficFile = path.join(folder, 'traffic.jsonl');
  const logFile = path.join(folder, 'processes.log');
  const running: (ListeningProcess | null)[] = Array.from({ length: workers }, () => null);
  let settings: Record<string, string> = {};
  let offsetMs = 0;
  let writes = 0;

  const tenant = await startListeningProcess(
    path.join(import.meta.dirname, 'tenant-process.ts'),
    { CHAOS_PEOPLE: String(people), CHAOS_SEED: String(seed), CHAOS_DATA: folder, CHAOS_TRAFFIC: trafficFile },
    (message) => {
      if (message['kind'] === 'settings') settings = z.record(z.string(), z.string()).parse(message['settings']);
      else {
        writes += 1;
        for (const worker of running) worker?.send(message);
      }
    },
    { logFile },
  );
  const origin = `http://localhost:${tenant.port}`;

  const startWorker = async (index: number) => {
    const worker = await startListeningProcess(
      folders.functionsHost,
      { ...settings, API_MAIN: folders.apiMain, CLOCK_OFFSET_MS: String(offsetMs) },
      () => undefined,
      { logFile },
    );
    running[index] = worker;
    // The clock may have moved while it started.
    worker.send({ kind: 'clock', offsetMs });
    tenant.send({ kind: 'api-port', port: worker.port });
  };
  await Promise.all(running.map((_, index) => startWorker(index)));

  const control = async (method: string, place: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${origin}${place}`, { method, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${place}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as unknown;
  };
  const about = Tenant.parse(await control('GET', '/local/tenant'));
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (place: string) => {
    const known = tokens.get(place) ?? control('GET', place).then((body) => Token.parse(body).accessToken);
    tokens.set(place, known);
    return known;
  };

  return {
    folder,
    trafficFile,
    tenantId: about.tenantId,
    leadId: about.personas.find(({ role }) => role === 'Program lead')?.person.id ?? '',
    containers: openDatabase({
      endpoint: settings['COSMOS_ENDPOINT'] ?? '',
      database: settings['COSMOS_DATABASE'] ?? '',
      emulatorKey: settings['COSMOS_EMULATOR_KEY'] ?? '',
      credential: { getToken: () => Promise.resolve(null) },
    }),
    nowUtc: () => Date.now() + offsetMs,
    writes: () => writes,
    async advance(milliseconds) {
      offsetMs += milliseconds;
      tokens.clear();
      await control('POST', '/local/clock', { advance: `PT${milliseconds / 1_000}S` });
      for (const worker of running) worker?.send({ kind: 'clock', offsetMs });
    },
    async killWorker(index) {
      const worker = running[index];
      running[index] = null;
      await worker?.kill();
      await startWorker(index);
    },
    setFaults: async (faults) => {
      await control('POST', '/local/faults', faults);
    },
    async graph(place) {
      const headers = {
        Authorization: `Bearer ${await tokenOf('/local/graph-token')}`,
        Prefer: 'outlook.timezone="UTC"',
      };
      const answer = await fetch(`${origin}/graph/v1.0${place}`, { headers });
      if (!answer.ok) throw new Error(`${place}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as unknown;
    },
    async call(method, place, asPerson) {
      for (let tries = 1; ; tries += 1) {
        const token = await tokenOf(`/local/token?person=${asPerson}`);
        const headers = { Authorization: `Bearer ${token}` };
        const answer = await fetch(`${origin}/api/${place}`, { method, headers });
        // It came about meanwhile: by a call whose answer got lost with its process, or by a slow worker's late result.
        if (answer.status === 409) return null;
        if (answer.ok) return (await answer.json()) as unknown;
        if (tries === MOST_TRIES || ![429, 502, 503].includes(answer.status)) {
          throw new Error(`${method} ${place}: ${answer.status} ${await answer.text()}`);
        }
        await pause(500);
      }
    },
    async stop() {
      for (const worker of running) await worker?.stop();
      await tenant.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
