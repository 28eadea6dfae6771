import { MOST_TOPICS } from './score';
import type { ScoringTable } from './scoring-table';

/** Numbers of topics, each from 0 to `MOST_TOPICS`: of the reverse exchange, of the return, and in common. */
export interface TopicLevels {
  readonly reverse: number;
  readonly back: number;
  readonly common: number;
}

/**
 * For a number of points the fewest topics that earn as many: the levels of which none can be lowered. A pair that
 * exchanges something earns the points for topics if and only if it reaches one of them, as more topics never earn less.
 */
export class TopicBars {
  private readonly known: (readonly TopicLevels[])[] = [];

  constructor(private readonly scoring: ScoringTable) {}

  /** The levels that earn at least so many points, a whole number from 0. */
  for(points: number): readonly TopicLevels[] {
    return (this.known[points] ??= this.find(points));
  }

  private find(points: number): readonly TopicLevels[] {
    const { reverse, back, common } = this.scoring;
    const bars: TopicLevels[] = [];
    for (let flows = 1; flows <= MOST_TOPICS; flows++) {
      for (let returns = 0; returns <= MOST_TOPICS; returns++) {
        const missing = points - reverse[flows]! - back[returns]!;
        const shared = common.findIndex((earned) => earned >= missing);
        if (shared < 0) continue;
        const isLowest = bars.every((bar) => bar.reverse > flows || bar.back > returns || bar.common > shared);
        if (isLowest) bars.push({ reverse: flows, back: returns, common: shared });
      }
    }
    return bars;
  }
}
