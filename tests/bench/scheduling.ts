import { fork } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { planSeries } from '../../api/src/domain/scheduling/plan-series';
import { baselinePlan } from './scheduling-baseline';
import { calendarPairs } from './scheduling-calendars';
import { CHUNK, FROM_UTC, type Planning, shapes, weekly, WEEKS } from './scheduling-plan';

/** Seconds that 10,000 pairs may take, on two cores. */
const MOST_SECONDS_FOR_10_000 = 5;
const PROCESSES = 2;

interface Measure {
  readonly planner: string;
  readonly shape: string;
  readonly pairs: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly msPerPair: number;
  readonly planned: number;
  /** Share of the sessions of the best series that are held; not asked of the straightforward planner. */
  readonly held: number | null;
}

/**
 * Plans series for pairs over 26 weeks of quarter hours on two processes, calendars made along the way and not counted,
 * and sets the time per pair against that of a straightforward planner with luxon intervals on some of the same pairs.
 *
 * Fails where 10,000 pairs of any shape take five seconds or more.
 *
 * Options: `--pairs 10000`, `--sample 5` (pairs that the straightforward planner gets), `--seed 1`.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pairs: { type: 'string', default: '10000' },
      sample: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
    },
    strict: false,
  });
  const [pairs, sample, seed] = [values.pairs, values.sample, values.seed].map(Number);
  const measures: Measure[] = [];
  for (const shape of Object.keys(shapes)) measures.push(await plan(shape, pairs ?? 0, seed ?? 1));
  const straightforward = planWithLuxon(sample ?? 0, seed ?? 1);
  for (const measure of [...measures, straightforward]) console.log(JSON.stringify(measure));
  console.table([...measures, straightforward]);
  for (const { shape, seconds: taken, pairs: planned } of measures) {
    const seconds = round((taken / planned) * 10_000);
    const isMet = seconds < MOST_SECONDS_FOR_10_000;
    console.log(
      JSON.stringify({
        target: `10,000 pairs in ${MOST_SECONDS_FOR_10_000} s on two cores`,
        shape,
        seconds,
        isMet,
      }),
    );
    if (!isMet) process.exitCode = 1;
  }
  const ours = measures.at(-1);
  if (!ours) return;
  const ratio = straightforward.cpuSeconds / straightforward.pairs / (ours.cpuSeconds / ours.pairs);
  console.log(
    JSON.stringify({ ratio: round(ratio), of: 'CPU time per pair, every week', against: straightforward.planner }),
  );
}

/** On two processes: each plans an equal part, both at the same time; the slower tells. */
async function plan(shape: string, pairs: number, seed: number): Promise<Measure> {
  const cut = (part: number) => Math.floor((part * pairs) / PROCESSES / CHUNK) * CHUNK;
  const parts = await Promise.all(
    Array.from({ length: PROCESSES }, (_, part) =>
      inProcess(shape, cut(part), part + 1 === PROCESSES ? pairs : cut(part + 1), seed),
    ),
  );
  const sum = (value: (part: Planning) => number) => parts.reduce((total, part) => total + value(part), 0);
  const planned = sum((part) => part.planned);
  const cpuSeconds = sum((part) => part.cpuSeconds);
  return {
    planner: 'planSeries',
    shape,
    pairs,
    seconds: round(Math.max(...parts.map((part) => part.seconds))),
    cpuSeconds: round(cpuSeconds),
    msPerPair: round((1000 * cpuSeconds) / pairs),
    planned,
    held: round(sum((part) => part.held) / planned),
  };
}

function inProcess(shape: string, from: number, to: number, seed: number): Promise<Planning> {
  const child = fork(path.join(import.meta.dirname, 'scheduling-child.ts'), [shape, from, to, seed].map(String), {
    execArgv: ['--import', 'tsx'],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Planning));
    child.once('exit', (code) => reject(new Error(`A planning process ended with ${code ?? 'a signal'}.`)));
  });
}

function planWithLuxon(pairs: number, seed: number): Measure {
  const chunk = calendarPairs(CHUNK, FROM_UTC, WEEKS, seed).slice(0, pairs);
  const [startedAt, startedCpu] = [performance.now(), process.cpuUsage()];
  const plans = chunk.map(({ junior, senior }) => baselinePlan(junior, senior, weekly));
  const cpu = process.cpuUsage(startedCpu);
  const seconds = (performance.now() - startedAt) / 1000;
  chunk.forEach(({ junior, senior }, index) => {
    const ours = planSeries(junior, senior, weekly);
    const best = ours.kind === 'planned' ? ours.series[0]?.quality : undefined;
    const points = best ? 4 * best.inPlace + 3 * best.moved + 2 * best.overTentative : 0;
    if (points !== plans[index]?.points) throw new Error(`The planners disagree on pair ${index}: ${points} points`);
  });
  return {
    planner: 'luxon intervals',
    shape: 'every week',
    pairs,
    seconds: round(seconds),
    cpuSeconds: round((cpu.user + cpu.system) / 1e6),
    msPerPair: round((1000 * seconds) / pairs),
    planned: plans.filter(({ points }) => points > 0).length,
    held: null,
  };
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
