import type { AssignmentProblem } from '../../api/src/domain/matching/problem';
import { type Random, seededRandom } from './random';

/** Edges shortlisted for a junior. */
const SHORTLIST = 30;

/** How a family draws the weight of an edge, and where a row's edges lead. */
interface Family {
  readonly capacity: (random: Random, node: number) => number;
  readonly row: (random: Random, left: number, perSide: number) => Iterable<readonly [right: number, weight: number]>;
}

/**
 * Juniors and seniors of an organisation: departments of about 250, topics that cluster by department, seniors
 * whose popularity falls off as in real life (a few are sought by thousands), 1 to 3 seats a person, and for
 * each junior the 30 best of the seniors who seek something that the junior shares.
 */
export function realisticInstance(perSide: number, seed = 1): AssignmentProblem {
  const random = seededRandom(seed);
  const departments = Math.max(4, Math.round(perSide / 250));
  const seniors = Array.from({ length: perSide }, () => ({
    department: random.below(departments),
    level: random.below(30),
    seeks: [random.skewedBelow(40), random.skewedBelow(40), random.below(40)],
  }));
  const byPopularity: number[][] = Array.from({ length: departments }, () => []);
  seniors.forEach(({ department }, senior) => byPopularity[department]!.push(senior));
  const row = (): Map<number, number> => {
    const home = random.below(departments);
    const shares = [random.skewedBelow(40), random.skewedBelow(40), random.below(40)];
    const scores = new Map<number, number>();
    for (let tries = 0; tries < 400 && scores.size < 3 * SHORTLIST; tries++) {
      const department =
        random.below(10) < 6 ? (home + random.skewedBelow(8)) % departments : random.below(departments);
      const staff = byPopularity[department]!;
      const senior = staff[random.skewedBelow(staff.length)];
      if (senior === undefined || scores.has(senior)) continue;
      const { seeks, level } = seniors[senior]!;
      const exchange = seeks.filter((topic) => shares.includes(topic)).length;
      if (exchange === 0 && random.below(4) > 0) continue;
      const distance = department === home ? 0 : 120;
      scores.set(senior, Math.min(1000, 60 + 200 * exchange + distance + 5 * level + random.below(120)));
    }
    return scores;
  };
  return build(perSide, random, {
    capacity: () => 1 + random.skewedBelow(3),
    row: () => [...row()].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SHORTLIST),
  });
}

/** Families known to be hard for one method or another: each name is a kind of structure in the weights. */
export const ADVERSARIAL: Readonly<Record<string, Family>> = {
  uniform: {
    capacity: (random) => 1 + random.below(3),
    row: scattered((random) => 1 + random.below(1000)),
  },
  'all weights equal': {
    capacity: (random) => 1 + random.below(3),
    row: scattered(() => 500),
  },
  'heavy ties': {
    capacity: (random) => 1 + random.below(3),
    row: scattered((random) => 1 + random.below(3)),
  },
  'narrow bands': {
    capacity: () => 1,
    row: banded(8, (random) => 1 + random.below(1000)),
  },
  'narrow bands, seats 1-3': {
    capacity: (_, node) => 1 + ((node >> 3) % 3),
    row: banded(8, (random) => 1 + random.below(1000)),
  },
  'one-sided bands': {
    capacity: () => 1,
    row: function* (random, left, perSide) {
      for (let right = left; right < Math.min(perSide, left + 8); right++) yield [right, 1 + random.below(1000)];
    },
  },
  'bands of close weights': {
    capacity: () => 1,
    row: banded(15, (random) => 500 + random.below(5)),
  },
  'bands, seats 1-3 on either side': {
    capacity: (random) => 1 + random.below(3),
    row: banded(15, (random) => 1 + random.below(1000)),
  },
  'long chains': {
    capacity: () => 1,
    row: function* (_, left, perSide) {
      yield [left, left === 0 ? 1 : 500];
      if (left + 1 < perSide) yield [left + 1, 501];
      else yield [0, 1000];
    },
  },
  'long chains, open': {
    capacity: () => 1,
    row: function* (_, left, perSide) {
      if (left > 0) yield [left - 1, 1000 - (left % 7)];
      yield [left, 998 - (left % 5)];
      if (left + 1 < perSide) yield [left + 1, 1 + (left % 3)];
    },
  },
  blocks: {
    capacity: () => 1,
    row: blocks(32, (random) => 1 + random.below(1000)),
  },
  'blocks of close weights': {
    capacity: () => 1,
    row: blocks(32, (random, left, right) =>
      right % 32 < 24 ? 900 + random.below(100) : 1 + random.below(20) + (left % 2),
    ),
  },
  'product weights': {
    capacity: () => 1,
    row: blocks(32, (_, left, right) => 1 + Math.floor(((left % 32) + 1) * ((right % 32) + 1) * (999 / 1024))),
  },
  'product weights, scattered': {
    capacity: (random) => 1 + random.below(3),
    row: scattered((_, left, right) => 1 + Math.floor((((left * 7919) % 1000) * ((right * 104729) % 1000)) / 1001)),
  },
};

/** An instance of an adversarial family. */
export function adversarialInstance(family: string, perSide: number, seed = 1): AssignmentProblem {
  const found = ADVERSARIAL[family];
  if (found === undefined) throw new RangeError(`no family ${family}`);
  return build(perSide, seededRandom(seed), found);
}

type WeightOf = (random: Random, left: number, right: number) => number;

/** 30 different right nodes anywhere. */
function scattered(weightOf: WeightOf): Family['row'] {
  return (random, left, perSide) => {
    const rights = new Set<number>();
    while (rights.size < Math.min(SHORTLIST, perSide)) rights.add(random.below(perSide));
    return [...rights].map((right) => [right, weightOf(random, left, right)] as const);
  };
}

/** The right nodes at most so far from the left node's own place. */
function banded(reach: number, weightOf: WeightOf): Family['row'] {
  return function* (random, left, perSide) {
    const end = Math.min(perSide - 1, left + reach);
    for (let right = Math.max(0, left - reach); right <= end; right++) yield [right, weightOf(random, left, right)];
  };
}

/** Complete bipartite blocks along the diagonal. */
function blocks(size: number, weightOf: WeightOf): Family['row'] {
  return function* (random, left, perSide) {
    const start = left - (left % size);
    for (let right = start; right < Math.min(start + size, perSide); right++)
      yield [right, weightOf(random, left, right)];
  };
}

function build(perSide: number, random: Random, { capacity, row }: Family): AssignmentProblem {
  const columns: number[] = [];
  const weights: number[] = [];
  const rowStart = new Int32Array(perSide + 1);
  for (let left = 0; left < perSide; left++) {
    for (const [right, weight] of row(random, left, perSide)) {
      columns.push(right);
      weights.push(weight);
    }
    rowStart[left + 1] = columns.length;
  }
  return {
    leftCapacity: Int32Array.from({ length: perSide }, (_, node) => capacity(random, node)),
    rightCapacity: Int32Array.from({ length: perSide }, (_, node) => capacity(random, node)),
    rowStart,
    column: Int32Array.from(columns),
    weight: Int32Array.from(weights),
  };
}
