import type { SeriesShape } from '../../api/src/domain/scheduling/cadence';
import { planSeries } from '../../api/src/domain/scheduling/plan-series';
import { WEEK_MS } from '../../api/src/domain/scheduling/time-units';
import { calendarPairs } from './scheduling-calendars';

export const WEEKS = 26;
export const FROM_UTC = Date.UTC(2026, 0, 12);
export const CHUNK = 500;

const horizon = { durationMinutes: 60, fromUtc: FROM_UTC, untilUtc: FROM_UTC + WEEKS * WEEK_MS };
export const weekly: SeriesShape = { ...horizon, cadence: { kind: 'weekly' }, sessions: WEEKS };
export const shapes: Readonly<Record<string, SeriesShape>> = {
  'six in six months': { ...horizon, cadence: { kind: 'monthly' }, sessions: 6 },
  'every two weeks': { ...horizon, cadence: { kind: 'biweekly' }, sessions: 13 },
  'every week': weekly,
};

/** What planning some pairs took, and what came of it. */
export interface Planning {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly planned: number;
  /** Shares of the sessions of the best series that are held, added up over the pairs. */
  readonly held: number;
}

/** Plans pairs `from` to `to − 1` of a seed; their calendars are made along the way and not counted. */
export function planPairs(shape: SeriesShape, from: number, to: number, seed: number): Planning {
  let [seconds, cpuSeconds, planned, held] = [0, 0, 0, 0];
  for (let done = from; done < to; done += CHUNK) {
    const chunk = calendarPairs(Math.min(CHUNK, to - done), FROM_UTC, WEEKS, seed + done);
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
  return { seconds, cpuSeconds, planned, held };
}
