import { defaultProgramSettings } from '../../api/src/contract/program-defaults';
import { Problem } from '../../api/src/contract/problem';
import type { Route } from '../../api/src/contract/route';
import { routes } from '../../api/src/contract/routes';
import { type ApiAnswer, type ApiInProcess, type CallOptions, startApiInProcess } from '../support/api-in-process';
import { type FaultKind, type FaultyCosmos, startFaultyCosmos } from '../support/cosmos-faults';
import { seededRandom } from '../../local/seeded-random';
import { editOwnParticipation, type Device } from './edit-participation';
import { correctTitles } from './correct-titles';
import { livePairing, lostPairings } from './live-pairings';
import { createTally, type LoadTally } from './tally';

export interface LoadOptions {
  readonly users: number;
  readonly durationMs: number;
  /** Pause of a user between two requests, on average. */
  readonly thinkMs: number;
  /** Share of requests to Cosmos DB that are hit, by kind. */
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly seed: number;
}

/** Calls a route as somebody and counts what came back. */
export type Ask = (route: Route, asPerson: string, options?: CallOptions) => Promise<ApiAnswer<unknown>>;

/** The service under load, over a Cosmos DB that fails. */
export interface LoadWorld {
  readonly api: ApiInProcess;
  readonly cosmos: FaultyCosmos;
  readonly programId: string;
  /** A second program, in which nobody pauses: there people pair up. */
  readonly pairingProgramId: string;
  readonly lead: string;
  readonly people: readonly string[];
  stop(): Promise<void>;
}

/** Brings up a company in an open program; nothing fails yet. */
export async function startLoadWorld(people: number): Promise<LoadWorld> {
  let cosmos: FaultyCosmos | null = null;
  const api = await startApiInProcess({
    people,
    settings: async (own) => {
      cosmos = await startFaultyCosmos(own['COSMOS_ENDPOINT'] ?? '');
      return { ...own, COSMOS_ENDPOINT: cosmos.endpoint, REQUESTS_PER_MINUTE: '1000000' };
    },
  });
  if (cosmos === null) throw new Error('The API was not given the faulty Cosmos DB.');
  const between: FaultyCosmos = cosmos;
  const lead = api.tenant.personas.find((persona) => persona.isLead)?.personId ?? '';
  await api.call(routes.syncDirectory, lead);
  await api.runUntil(async () => ((await api.call(routes.directory, lead)).body.state === 'ready' ? true : null));
  const openProgram = async () => {
    const { body } = await api.call(routes.createProgram, lead, { body: { settings: defaultProgramSettings } });
    await api.call(routes.publishProgram, lead, { params: { programId: body.id } });
    return body.id;
  };
  const programId = await openProgram();
  const pairingProgramId = await openProgram();
  const topics = defaultProgramSettings.topics.map((topic) => topic.id);
  const joined: string[] = [];
  for (const { id } of api.tenant.tenant.directory.users().filter((user) => user.mail !== null)) {
    const body = {
      shares: topics.slice(0, 5),
      seeks: topics.slice(2, 7),
      languages: ['en'],
      juniorCapacity: 1,
      seniorCapacity: 1,
      pausedUntilUtc: null,
      exclusions: [],
    };
    const answer = await api.attempt(routes.joinProgram, id, { params: { programId }, body });
    if (answer.status === 201) joined.push(id);
    await api.attempt(routes.joinProgram, id, { params: { programId: pairingProgramId }, body });
  }
  return {
    api,
    cosmos: between,
    programId,
    pairingProgramId,
    lead,
    people: joined,
    async stop() {
      await api.stop();
      await between.stop();
    },
  };
}

/**
 * Many users at once, most of them reading, on two devices each where they edit, while requests to Cosmos DB fail. At the
 * end nothing fails any more, and what stands is compared with what was acknowledged.
 */
export async function load(world: LoadWorld, options: LoadOptions): Promise<LoadTally> {
  const { api, cosmos, people, lead, programId, pairingProgramId } = world;
  const draws = seededRandom(options.seed, 'load');
  const random = () => draws.next();
  const tally = createTally();
  cosmos.draw(({ isWrite }) => {
    let drawn = random();
    for (const [kind, share] of Object.entries(options.faults) as [FaultKind, number][]) {
      drawn -= share;
      if (drawn < 0) return kind === 'write-forbidden' && !isWrite ? 'unavailable' : kind;
    }
    return null;
  });
  const ask: Ask = async (route, asPerson, sent) => {
    const started = performance.now();
    const answer = await api.attempt(route, asPerson, sent);
    tally.count(answer.status, performance.now() - started);
    if (answer.status >= 500) {
      const problem = Problem.safeParse(answer.body);
      if (answer.status !== 503 || !problem.success || problem.data.code !== 'unavailable') {
        tally.unexpected.push(`${route.method} ${route.path}: ${JSON.stringify(answer.body)}`);
      }
    }
    return answer;
  };

  const endsAt = performance.now() + options.durationMs;
  const going = () => performance.now() < endsAt;
  const think = () => new Promise<void>((resolve) => setTimeout(resolve, options.thinkMs * (0.5 + random())));
  const inProgram = { params: { programId } };
  const devices: Device[] = [];

  const user = async (index: number) => {
    const personId = people[Math.floor(index / 2) % people.length] ?? lead;
    const device: Device = { personId, acknowledged: [], uncertain: [] };
    devices.push(device);
    await new Promise((resolve) => setTimeout(resolve, random() * options.thinkMs));
    while (going()) {
      const choice = random();
      if (choice < 0.2) await ask(routes.me, personId);
      else if (choice < 0.35) await ask(routes.myPairings, personId);
      else if (choice < 0.45) await ask(routes.programs, personId);
      else if (choice < 0.55) await ask(routes.program, personId, inProgram);
      else if (choice < 0.6) await ask(routes.participants, lead, { ...inProgram, query: { limit: '20' } });
      else if (choice < 0.75) await editOwnParticipation(ask, programId, device, random);
      else if (choice < 0.92) await livePairing(ask, pairingProgramId, personId, tally.pairings, random);
      else await correctTitles(ask, lead, `t-${index}-${tally.requests}`, tally);
      await think();
    }
  };
  /** The sweeps run meanwhile, and meet the same failures: what one could not do is left to the next. */
  const sweeps = async () => {
    while (going()) {
      await api.runTimers().then(
        () => (tally.sweeps.done += 1),
        () => (tally.sweeps.failed += 1),
      );
      await think();
    }
  };
  await Promise.all([sweeps(), ...Array.from({ length: options.users }, (_, index) => user(index))]);
  cosmos.draw(() => null);
  await api.runTimers();
  await tally.settle(api, { programId, lead, devices, cosmos });
  tally.lost.push(...(await lostPairings(api, pairingProgramId, lead, tally.pairings)));
  return tally.result();
}
