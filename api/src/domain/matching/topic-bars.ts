import { MOST_TOPICS } from './score';
import type { ScoringTable } from './scoring-table';
import { BARS, SET_BYTES } from './scan-kernel';

/** Where the set of nobody stands behind those of a count: nobody reaches such a bar. */
const NOBODY = MOST_TOPICS + 1;

/**
 * Bars for every number of points up to `most`: the topics in common with which a pair earns as many, `BARS` for each number.
 * The first twelve by topics of the reverse exchange (1–3) and of the return (0–3); then by those of the reverse exchange
 * alone, the topics of the return with which a pair can earn as many at all. More topics never earn less. Each bar is told by
 * how far the set of the columns with as many topics stands behind that of all columns.
 */
export function barsFor({ reverse, back, common }: ScoringTable, most: number): Uint8Array {
  const bars = new Uint8Array((most + 1) * BARS).fill(NOBODY * SET_BYTES);
  for (let points = 0; points <= most; points++) {
    for (let flows = 1; flows <= MOST_TOPICS; flows++) {
      for (let returns = MOST_TOPICS; returns >= 0; returns--) {
        const shared = common.findIndex((earned) => reverse[flows]! + back[returns]! + earned >= points);
        if (shared < 0) continue;
        bars[points * BARS + (flows - 1) * (MOST_TOPICS + 1) + returns] = shared * SET_BYTES;
        bars[points * BARS + MOST_TOPICS * (MOST_TOPICS + 1) + flows - 1] = returns * SET_BYTES;
      }
    }
  }
  return bars;
}
