import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { AssignmentProblem } from '../../api/src/domain/matching/problem';
import { writeProblem } from './matching-files';
import { ADVERSARIAL, adversarialInstance, realisticInstance } from './matching-instances';
import { type Measured, measureAssign, measureHighs, measureMunkres, measurePython } from './matching-peers';

interface Line extends Measured {
  readonly instance: string;
  readonly perSide: number;
  readonly edges: number;
  /** Whether the objective is that of `assign` on the same problem. */
  readonly equal?: boolean;
  /** Our time as a share of this solver's. */
  readonly ratio?: number;
}

/**
 * `npm run bench -- matching [--sizes 1000,10000] [--adversarial] [--long] [--seed 1]`: the assignment engine on
 * seeded instances against every peer that is there, with JSON lines and then a table.
 *
 * `--long` adds 50,000 and 100,000 per side, `--adversarial` the families that are hard for one method or another at every
 * size: at 1,000 they are always there, and held against other solvers. BENCH_PYTHON names another python than python3.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sizes: { type: 'string' },
      adversarial: { type: 'boolean', default: false },
      long: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
    },
    strict: false,
  });
  const sizes = (
    typeof values.sizes === 'string' ? values.sizes : values.long ? '1000,10000,50000,100000' : '1000,10000'
  )
    .split(',')
    .map(Number);
  const seed = Number(values.seed);
  const lines: Line[] = [];
  for (const perSide of sizes) {
    const problem = realisticInstance(perSide, seed);
    lines.push(...(await compare('realistic', problem, ['highs', 'ortools-min-cost-flow'])));
    lines.push(...(await compare('one place each', onePlaceEach(problem), ['munkres', 'ortools-assignment', 'scipy'])));
    lines.push(...(await compare('one place, all full', withPerfect(problem), ['ortools-perfect', 'scipy'])));
    if (!values.adversarial && perSide > PEERS_UP_TO) continue;
    const peers: Peer[] = perSide <= PEERS_UP_TO ? ['highs', 'ortools-min-cost-flow'] : [];
    for (const family of Object.keys(ADVERSARIAL)) {
      lines.push(...(await compare(family, adversarialInstance(family, perSide, seed), peers)));
    }
  }
  printTable(lines);
  printGrowth(lines);
}

type Peer = 'highs' | 'munkres' | 'ortools-min-cost-flow' | 'ortools-assignment' | 'ortools-perfect' | 'scipy';

/** Up to so many per side the hard families are held against other solvers, too. */
const PEERS_UP_TO = 1000;

async function compare(instance: string, problem: AssignmentProblem, peers: readonly Peer[]): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'matching-'));
  const file = join(folder, 'problem');
  try {
    writeProblem(file, problem);
    const own = measureAssign(file);
    const lines = [line(instance, problem, own)];
    for (const peer of peers) lines.push(against(own, line(instance, problem, await measure(peer, problem, file))));
    for (const one of lines) console.log(JSON.stringify({ bench: 'matching', ...one }));
    return lines;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(peer: Peer, problem: AssignmentProblem, file: string): Measured | Promise<Measured> {
  if (peer === 'highs') return measureHighs(problem);
  if (peer === 'munkres') return measureMunkres(problem);
  return measurePython(peer, file);
}

function line(instance: string, problem: AssignmentProblem, measured: Measured): Line {
  return { instance, perSide: problem.leftCapacity.length, edges: problem.column.length, ...measured };
}

function against(own: Measured, peer: Line): Line {
  if (peer.ms === undefined || own.ms === undefined) return peer;
  return { ...peer, equal: peer.pairs === own.pairs && peer.weight === own.weight, ratio: own.ms / peer.ms };
}

function onePlaceEach(problem: AssignmentProblem): AssignmentProblem {
  const one = (capacity: number) => Math.min(capacity, 1);
  return {
    ...problem,
    leftCapacity: problem.leftCapacity.map(one),
    rightCapacity: problem.rightCapacity.map(one),
  };
}

/** One place each, and an edge to the node of the same number for everybody: OR-tools' own home ground. */
function withPerfect(problem: AssignmentProblem): AssignmentProblem {
  const { rowStart, column, weight } = problem;
  const all: Record<'column' | 'weight', number[]> = { column: [], weight: [] };
  const start = new Int32Array(rowStart.length);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const own = column.subarray(rowStart[row], rowStart[row + 1]);
    all.column.push(...own);
    all.weight.push(...weight.subarray(rowStart[row], rowStart[row + 1]));
    if (!own.includes(row)) {
      all.column.push(row);
      all.weight.push(1);
    }
    start[row + 1] = all.column.length;
  }
  const edges = { rowStart: start, column: Int32Array.from(all.column), weight: Int32Array.from(all.weight) };
  return onePlaceEach({ ...problem, ...edges });
}

function printTable(lines: readonly Line[]): void {
  const rounded = (value: number | undefined, digits = 0) => value?.toFixed(digits) ?? '';
  const header = ['instance', 'per side', 'edges', 'solver', 'ms', 'warm', 'MB', 'pairs', 'weight', 'proof', 'ours ÷'];
  const rows = lines.map((one) => [
    one.instance,
    String(one.perSide),
    String(one.edges),
    one.solver,
    rounded(one.ms),
    rounded(one.msWarm),
    rounded(one.extraMb),
    rounded(one.pairs),
    rounded(one.weight),
    one.leftOut ??
      (one.proven === undefined ? (one.equal ? 'equal' : 'DIFFERS') : one.proven ? 'proven' : 'NOT PROVEN'),
    rounded(one.ratio, 3),
  ]);
  const widths = header.map((title, at) =>
    Math.max(...[title, ...rows.map((row) => row[at]!)].map((cell) => cell.length)),
  );
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    );
}

/** How time grows with size: the exponent of n between the smallest and the largest run from 10,000 on. */
function printGrowth(lines: readonly Line[]): void {
  const runs = lines.filter(
    ({ instance, solver, perSide }) => instance === 'realistic' && solver === 'assign' && perSide >= 1e4,
  );
  const [first, last] = [runs[0], runs.at(-1)];
  if (first?.ms === undefined || last?.ms === undefined || first === last) return;
  const exponent = Math.log(last.ms / first.ms) / Math.log(last.perSide / first.perSide);
  console.log(`Growth from ${first.perSide} to ${last.perSide} per side: n^${exponent.toFixed(2)}`);
}
