import { parseArgs } from 'node:util';
import type { SeriesShape } from '../../api/src/domain/scheduling/cadence';
import { planSeries } from '../../api/src/domain/scheduling/plan-series';
import { WEEK_MS } from '../../api/src/domain/scheduling/time-units';
import { baselinePlan } from './scheduling-baseline';
import { calendarPairs } from './scheduling-calendars';

const WEEKS = 26;
const FROM_UTC = Date.UTC(2026, 0, 12);
const CHUNK = 500;
/** Seconds that 10,000 pairs may take, on two cores. */
const MOST_SECONDS_FOR_10_000 = 5;

const horizon = { durationMinutes: 60, fromUtc: FROM_UTC, untilUtc: FROM_UTC + WEEKS * WEEK_MS };
const weekly: SeriesShape = { ...horizon, cadence: { kind: 'weekly' }, sessions: WEEKS };
const shapes: Readonly<Record<string, SeriesShape>> = {
  'six in six months': { ...horizon, cadence: { kind: 'monthly' }, sessions: 6 },
  'every two weeks': { ...horizon, cadence: { kind: 'biweekly' }, sessions: 13 },
  'every week': weekly,
};

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
 * Plans series for pairs over 26 weeks of quarter hours, calendars made along the way and not counted, and sets the time
 * per pair against that of a straightforward planner with luxon intervals on some of the same pairs.
 *
 * Fails where 10,000 pairs of any shape take five seconds or more.
 *
 * Options: `--pairs 10000`, `--sample 5` (pairs that the straightforward planner gets), `--seed 1`.
 */
export function run(args: string[]): void {
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
  for (const shape of Object.values(shapes)) plan('warm-up', shape, 300, seed ?? 1);

  const measures = Object.entries(shapes).map(([name, shape]) => plan(name, shape, pairs ?? 0, seed ?? 1));
  const straightforward = planWithLuxon(sample ?? 0, seed ?? 1);
  for (const measure of [...measures, straightforward]) console.log(JSON.stringify(measure));
  console.table([...measures, straightforward]);
  for (const { shape, cpuSeconds, pairs: planned } of measures) {
    const seconds = round((cpuSeconds / planned) * 10_000);
    const isMet = seconds < MOST_SECONDS_FOR_10_000;
    console.log(
      JSON.stringify({
        target: `10,000 pairs in ${MOST_SECONDS_FOR_10_000} s of processor time`,
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

function plan(name: string, shape: SeriesShape, pairs: number, seed: number): Measure {
  let seconds = 0;
  let cpuSeconds = 0;
  let planned = 0;
  let held = 0;
  for (let done = 0; done < pairs; done += CHUNK) {
    const chunk = calendarPairs(Math.min(CHUNK, pairs - done), FROM_UTC, WEEKS, seed + done);
    const [startedAt, startedCpu] = [performance.now(), process.cpuUsage()];
    const plans = chunk.map(({ junior, senior }) => planSeries(junior, senior, shape));
    const cpu = process.cpuUsage(startedCpu);
    seconds += (performance.now() - startedAt) / 1000;
    cpuSeconds += (cpu.user + cpu.system) / 1e6;
    for (const one of plans) {
      if (one.kind === 'no-slot') continue;
      planned += 1;
      held += 1 - (one.series[0]?.quality.unheld ?? shape.sessions) / shape.sessions;
    }
  }
  return {
    planner: 'planSeries',
    shape: name,
    pairs,
    seconds: round(seconds),
    cpuSeconds: round(cpuSeconds),
    msPerPair: round((1000 * seconds) / pairs),
    planned,
    held: round(held / planned),
  };
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
