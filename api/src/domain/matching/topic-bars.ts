import { MOST_TOPICS } from './score';
import type { ScoringTable } from './scoring-table';

/**
 * For a number of points the fewest topics that earn as many: a pair that exchanges something earns the points if and only
 * if it reaches one of the bars, as more topics never earn less.
 */
export interface Bars {
  /** Numbers of topics, three for each bar: of the reverse exchange, of the return, and in common. */
  readonly levels: Uint8Array;
  /** The first two only, of the bars that are lowest without the third: who reaches none of them reaches no bar. */
  readonly exchange: Uint8Array;
}

/** Finds bars, and remembers them. */
export class TopicBars {
  private readonly known: Bars[] = [];

  constructor(private readonly scoring: ScoringTable) {}

  /** The bars for at least so many points, a whole number from 0. */
  for(points: number): Bars {
    return (this.known[points] ??= this.find(points));
  }

  private find(points: number): Bars {
    const { reverse, back, common } = this.scoring;
    const levels: Level[] = [];
    for (let flows = 1; flows <= MOST_TOPICS; flows++) {
      for (let returns = 0; returns <= MOST_TOPICS; returns++) {
        const missing = points - reverse[flows]! - back[returns]!;
        const shared = common.findIndex((earned) => earned >= missing);
        if (shared >= 0) addLowest(levels, [flows, returns, shared]);
      }
    }
    const exchange: Level[] = [];
    for (const [flows, returns] of levels) addLowest(exchange, [flows!, returns!]);
    return { levels: Uint8Array.from(levels.flat()), exchange: Uint8Array.from(exchange.flat()) };
  }
}

type Level = readonly number[];

/** Adds a level unless one that is there already is as low in everything. */
function addLowest(levels: Level[], level: Level): void {
  if (!levels.some((bar) => bar.every((topics, kind) => topics <= level[kind]!))) levels.push(level);
}
