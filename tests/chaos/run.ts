import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Cron } from 'croner';
import { z } from 'zod';
import { createTriggers } from '../../api/src/functions/triggers';
import { inParallel } from '../../api/src/use-cases/pairing-work/in-parallel';
import { buildServers } from '../../local/build';
import { drawPairs, peopleFor, workingHoursOf, writeApprovedPairings } from './approved-pairings';
import { help, readOptions, type ChaosOptions } from './options';
import { bookingKinds, readTraffic, type Traffic } from './read-traffic';
import { settle, type Storm } from './settle';
import { isClean, takeTally, type Tally } from './tally';
import { openWorld, type World } from './world';

/** Requests that booking a pair may cost when nothing fails. */
const MOST_REQUESTS_PER_PAIR = 3;

interface Outcome {
  readonly seed: number;
  readonly seconds: number;
  readonly storm: Storm;
  readonly tally: Tally;
  readonly traffic: Traffic;
}

async function main(): Promise<boolean> {
  const runs = readOptions(process.argv.slice(2));
  if (runs === null) {
    console.log(help);
    return true;
  }
  await buildServers();
  let clean = true;
  for (const options of runs) {
    const outcomes: Outcome[] = [];
    await inParallel(options.seeds, options.atOnce, async (seed) => {
      outcomes.push(await oneSeed(options, seed));
    });
    outcomes.sort((a, b) => a.seed - b.seed);
    clean = report(options, outcomes) && clean;
  }
  return clean;
}

async function oneSeed(options: ChaosOptions, seed: number): Promise<Outcome> {
  const world = await openWorld(peopleFor(options.pairings), seed, options.workers);
  try {
    await syncDirectory(world);
    const pairs = await drawPairs(world, options.pairings, seed);
    if (!options.kills) await passCheck(world);
    if (options.faults > 0) await world.setFaults(faultsOf(options.faults, seed));
    const startedAt = Date.now();
    const pairings = await writeApprovedPairings(world, pairs);
    const storm = await settle(world, options, seed);
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    await world.setFaults({});
    // Before the tally adds requests of its own.
    const traffic = await readTraffic(world.trafficFile);
    const tally = await takeTally(world, pairings, workingHoursOf(world.tenantId, options.pairings, seed));
    await keepTraffic(world);
    return { seed, seconds, storm, tally, traffic };
  } finally {
    await world.stop();
  }
}

/** Just past the check of coming sessions, which would add to what booking costs: the next one is nearly four hours away. */
async function passCheck(world: World): Promise<void> {
  const check = createTriggers(() => {
    throw new Error('Only the table of triggers is read.');
  }).find(({ name }) => name === 'comingSessionsCheck');
  if (check?.kind !== 'timer') throw new Error('There is no check of coming sessions.');
  const next = new Cron(check.schedule, { timezone: 'Etc/UTC' }).nextRun(new Date(world.nowUtc()));
  if (next !== null) await world.advance(next.getTime() + 1_000 - world.nowUtc());
}

let lastKept: Promise<void> = Promise.resolve();

/** Appends what was asked of Graph to the log that is asked for, if one is: a seed after the other, so that lines stay whole. */
function keepTraffic({ trafficFile }: World): Promise<void> {
  const log = process.env['GRAPH_TRAFFIC_LOG'];
  if (log === undefined) return lastKept;
  const keep = () => pipeline(createReadStream(trafficFile), createWriteStream(log, { flags: 'a' }));
  return (lastKept = lastKept.then(keep));
}

/** The share is spread over what can go wrong on the wire, and goes for requests inside of batches once more. */
function faultsOf(share: number, seed: number): object {
  return {
    throttle: share * 0.3,
    retryAfterSeconds: 1,
    errors: share * 0.3,
    timeoutAfterEffect: share * 0.2,
    hangMs: 200,
    reset: share * 0.2,
    batchPartial: share,
    seed,
  };
}

const Status = z.object({ state: z.string() });

async function syncDirectory(world: World): Promise<void> {
  await world.call('POST', 'directory/sync', world.leadId);
  for (let looks = 0; looks < 600; looks += 1) {
    const { state } = Status.parse(await world.call('GET', 'directory', world.leadId));
    if (state === 'ready') return;
    await pause(100);
  }
  throw new Error('The org chart was not read within a minute.');
}

/** Prints what came of the seeds; true where all is as it should be. */
function report(options: ChaosOptions, outcomes: readonly Outcome[]): boolean {
  const { pairings, workers, faults, kills } = options;
  const weather = kills ? `${faults * 100} % faults, kills at random` : 'calm';
  console.log(`\n${pairings} approved pairings, ${workers} API processes, ${weather}`);
  console.table(
    outcomes.map(({ seed, seconds, storm, tally }) => ({
      seed,
      ...tally,
      kills: storm.kills,
      'lead retries': storm.leadRetries,
      'hours skipped': Number((storm.skippedMs / 3_600_000).toFixed(1)),
      seconds,
    })),
  );
  let clean = true;
  for (const { seed, storm, tally, traffic } of outcomes) {
    for (const [reason, times] of storm.reasons) console.log(`seed ${seed}: the lead read ${times} times "${reason}"`);
    const perPair = bookingRequests(traffic) / pairings;
    const failed = Object.entries(traffic.faults).map(([fault, count]) => `${count} × ${fault}`);
    console.log(
      `seed ${seed}: ${perPair.toFixed(2)} requests per pair to plan, book and move, ${traffic.roundTrips} round trips in all,` +
        ` ${traffic.batches} of them batches; ${failed.length === 0 ? 'no faults' : failed.join(', ')}`,
    );
    if (!isClean(tally))
      clean = fail(`seed ${seed}: not every pairing has exactly one series, at times that suit both.`);
    if (!kills) {
      console.table(traffic.requests);
      if (perPair > MOST_REQUESTS_PER_PAIR) clean = fail(`A pair cost more than ${MOST_REQUESTS_PER_PAIR} requests.`);
    }
  }
  const good = outcomes.filter(({ tally }) => isClean(tally)).length;
  console.log(
    `${good} of ${outcomes.length} seeds: exactly one series per pairing, none missing, none double, none over another or over something busy.`,
  );
  return clean;
}

function fail(message: string): false {
  console.error(message);
  return false;
}

/** All that it takes from an approval to a series in two calendars; telling people and following Outlook come on top. */
function bookingRequests({ requests }: Traffic): number {
  return bookingKinds.reduce((sum, kind) => sum + (requests[kind] ?? 0), 0);
}

main().then(
  (clean) => process.exit(clean ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
