import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { GraphError } from '@microsoft/microsoft-graph-client';
import { inParallel } from '../../../../api/src/use-cases/pairing-work/in-parallel';
import { MailboxRefused } from '../../../../api/src/use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../../../api/src/use-cases/ports/permanent-failure';
import { TemporaryFailure } from '../../../../api/src/use-cases/ports/temporary-failure';
import { seededRandom } from '../../../../local/seeded-random';
import { bookingRequests } from './fault-booking-requests';
import { followingRequests, PUBLIC_API_URL } from './fault-following-requests';
import { hasty, inCompany, makeScene, type Request, type Scene } from './fault-scene';

const LONG_WAIT_SECONDS = 60;
const requests: Readonly<Record<string, Request>> = { ...bookingRequests, ...followingRequests };

/** What each column switches on, once. */
const faults: Readonly<Record<string, (request: Request) => object>> = {
  '429, short wait': () => ({ throttle: 1, retryAfterSeconds: 0 }),
  '429, long wait': () => ({ throttle: 1, retryAfterSeconds: LONG_WAIT_SECONDS }),
  '503': () => ({ refused: 1, refusal: { status: 503, code: 'serviceNotAvailable' } }),
  '504': () => ({ refused: 1, refusal: { status: 504, code: 'gatewayTimeout' } }),
  'answer lost': () => ({ timeoutAfterEffect: 1 }),
  'answer cut off': () => ({ reset: 1 }),
  '403': () => ({ refused: 1, refusal: { status: 403, code: 'ErrorAccessDenied' } }),
  '404': ({ notFound }) => ({ refused: 1, refusal: { status: 404, code: notFound } }),
  '401': () => ({ refused: 1, refusal: { status: 401, code: 'InvalidAuthenticationToken' } }),
  '409': () => ({ refused: 1, refusal: { status: 409, code: 'ErrorIrresolvableConflict' } }),
  '500': () => ({ refused: 1, refusal: { status: 500, code: 'generalException' } }),
  '410': () => ({ refused: 1, refusal: { status: 410, code: 'syncStateNotFound' } }),
  'no answer in time': () => ({ timeoutAfterEffect: 1, hangMs: 4_000 }),
  '503 in a batch': () => ({ batchPartial: 1, seed: seedOfInner(2) }),
  'lost in a batch': () => ({ batchPartial: 1, seed: seedOfInner(3) }),
};

/** A seed for which the simulated Graph draws this kind of failure inside a batch: 2 is a 503, 3 a 504 after the effect. */
function seedOfInner(kind: number): number {
  const seeds = Array.from({ length: 50 }, (_, index) => index + 1);
  const draws = (seed: number): boolean => {
    const random = seededRandom('faults', seed);
    return random.chance(1) && random.between(1, 3) === kind;
  };
  return seeds.find(draws) ?? 0;
}

/** How a scene meets a fault: with less patience, or never alone. */
const meeting: Readonly<Record<string, (scene: Scene) => Scene>> = {
  'no answer in time': hasty,
  '503 in a batch': inCompany,
  'lost in a batch': inCompany,
};

/** The tables of the documentation: request, fault, outcome. */
function readTable(): readonly (readonly [string, string, string])[] {
  const pages = ['booking.md', 'outlook.md'].map((name) =>
    readFileSync(path.join(__dirname, '../../../../docs', name), 'utf8'),
  );
  let head: readonly string[] = [];
  return pages
    .join('\n')
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith('|') || line.startsWith('| --')) return [];
      const cells = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      const [request = '', ...outcomes] = cells;
      if (request === 'request') head = outcomes;
      return request === 'request'
        ? []
        : outcomes.map((outcome, index) => [request, head[index] ?? '', outcome] as const);
    });
}

const table = readTable();
/** In the tables for a request that never shares a batch. */
const NEVER = '–';

test('the documentation speaks of every request and every fault that is provoked here, and of no other', () => {
  expect(new Set(table.map(([request]) => request))).toEqual(new Set(Object.keys(requests)));
  expect(new Set(table.map(([, fault]) => fault))).toEqual(new Set(Object.keys(faults)));
  expect(table).toHaveLength(Object.keys(requests).length * Object.keys(faults).length);
});

test('what is said never to share a batch is no request at a mailbox', () => {
  const alone = new Set(table.filter(([, , outcome]) => outcome === NEVER).map(([request]) => request));
  const atMailbox = /events|instances|event|cancel|calendarView|getSchedule|mailboxSettings|userPurpose/u;
  expect([...alone].filter((request) => atMailbox.test(request))).toEqual([]);
});

let service: Server;
beforeAll(async () => {
  service = createServer((request, response) => {
    request.resume();
    const token = new URL(request.url ?? '/', PUBLIC_API_URL).searchParams.get('validationToken');
    response.writeHead(200, { 'Content-Type': 'text/plain' }).end(token);
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  service.closeAllConnections();
  service.close();
});

interface Met {
  readonly outcome: string;
  /** How often the request took effect; null where that says nothing. */
  readonly effects: number | null;
}

async function meet(requestName: string, faultName: string, expected: string): Promise<Met> {
  const request = requests[requestName];
  const fault = request && faults[faultName]?.(request);
  if (request === undefined || fault === undefined) throw new Error('The table names something unknown.');
  const scene = await makeScene();
  const { port } = service.address() as AddressInfo;
  scene.graph.tenant.subscriptions.reach = (url) => url.replace(PUBLIC_API_URL, `http://127.0.0.1:${port}`);
  try {
    await request.before?.(scene);
    scene.graph.faults.set({ ...fault, atMost: 1, paths: [request.url.source] });
    const outcome = await outcomeOf(request, meeting[faultName]?.(scene) ?? scene);
    if (outcome !== expected) return { outcome, effects: null };

    scene.graph.faults.set({});
    if (outcome.startsWith('later')) await request.act(scene);
    const tookPlace = outcome === 'done' || outcome === 'done without' || outcome.startsWith('later');
    return { outcome, effects: tookPlace && faultName !== '404' ? ((await request.effects?.(scene)) ?? 1) : null };
  } finally {
    await scene.graph.stop();
  }
}

/** Most of the time each waits, for the next attempt or for its patience to end. */
const AT_ONCE = 8;
const cells = table.filter(([, , outcome]) => outcome !== NEVER);
let meetings: Promise<ReadonlyMap<string, Met | Error>> | null = null;

/** Lets every request meet every fault, each in a tenant of its own. */
async function allMeet(): Promise<ReadonlyMap<string, Met | Error>> {
  const met = new Map<string, Met | Error>();
  await inParallel(cells, AT_ONCE, async (cell) => {
    met.set(cell.join(), await meet(...cell).catch((error: unknown) => new Error('It failed', { cause: error })));
  });
  return met;
}

test.each(cells)(
  '%s, %s: %s',
  async (...cell) => {
    const met = (await (meetings ??= allMeet())).get(cell.join());
    if (met === undefined) throw new Error('They never met.');
    if (met instanceof Error) throw met;
    const [, , expected] = cell;
    expect(met.outcome).toBe(expected);
    if (met.effects !== null) expect(met.effects).toBe(1);
  },
  300_000,
);

/** What came of a request, in the words of the table. */
async function outcomeOf({ act, told }: Request, at: Scene): Promise<string> {
  try {
    const result = await act(at);
    return told?.(result as never) ?? 'done';
  } catch (error) {
    if (error instanceof MailboxRefused) return 'other mailbox';
    if (error instanceof PermanentFailure) return 'parked';
    // Anything else would be a mistake of the product that passes for a failure of Graph.
    if (!(error instanceof TemporaryFailure || error instanceof GraphError)) throw error;
    const asked = error instanceof TemporaryFailure && error.retryAfterMs >= LONG_WAIT_SECONDS * 1_000;
    return asked ? 'later, when asked to' : 'later';
  }
}
