import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import loadHighs from 'highs';
import { munkres } from 'munkres';
import { type AssignmentProblem, pairValue } from '../../api/src/domain/matching/problem';

/** One solver's answer to one problem. Times in milliseconds, memory in MB above the loaded problem. */
export interface Measured {
  readonly solver: string;
  readonly pairs?: number;
  readonly weight?: number;
  readonly ms?: number;
  readonly msWarm?: number;
  readonly extraMb?: number;
  readonly proven?: boolean;
  readonly certifyMs?: number;
  readonly work?: unknown;
  /** Why the solver has no answer. */
  readonly leftOut?: string;
}

const HIGHS_EDGES = 100_000;
const MUNKRES_NODES = 2_000;
const CHILD_TIMEOUT_MS = 600_000;

/** Our own solver, in a process of its own. */
export function measureAssign(file: string): Measured {
  const child = fileURLToPath(new URL('./matching-child.ts', import.meta.url));
  return lastLine(spawnSync(process.execPath, [...process.execArgv, child, file], { encoding: 'utf8' }), 'assign');
}

/** HiGHS (WebAssembly): the linear program of the problem, whose vertices are whole. */
export async function measureHighs(problem: AssignmentProblem): Promise<Measured> {
  const solver = 'highs';
  const edges = problem.column.length;
  if (edges > HIGHS_EDGES) return { solver, leftOut: `takes too long above ${HIGHS_EDGES} edges` };
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  const pair = pairValue(problem);
  const indices: number[] = [];
  for (let left = 0; left < leftCapacity.length; left++) {
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      indices.push(left, leftCapacity.length + column[edge]!);
    }
  }
  const rows = leftCapacity.length + rightCapacity.length;
  const highs = await loadHighs();
  const model = highs.createModel({
    numCols: edges,
    numRows: rows,
    colCost: Float64Array.from(weight, (own) => -own - pair),
    colLower: new Float64Array(edges),
    colUpper: new Float64Array(edges).fill(1),
    rowLower: new Float64Array(rows),
    rowUpper: Float64Array.from([...leftCapacity, ...rightCapacity]),
    matrix: {
      format: 'csc',
      numRows: rows,
      numCols: edges,
      starts: Int32Array.from({ length: edges + 1 }, (_, at) => 2 * at),
      indices: Int32Array.from(indices),
      values: new Float64Array(2 * edges).fill(1),
    },
  });
  const start = performance.now();
  model.run();
  const ms = performance.now() - start;
  const chosen = model.getSolution().colValue;
  model.dispose();
  let pairs = 0;
  let total = 0;
  chosen.forEach((own, edge) => {
    if (own < 0.5) return;
    pairs++;
    total += weight[edge]!;
  });
  return { solver, pairs, weight: total, ms };
}

/** The npm package munkres: dense, one place a node. */
export function measureMunkres(problem: AssignmentProblem): Measured {
  const solver = 'munkres';
  const { leftCapacity, rightCapacity, rowStart, column, weight } = problem;
  if (leftCapacity.length > MUNKRES_NODES) return { solver, leftOut: `dense: above ${MUNKRES_NODES} per side` };
  const pair = pairValue(problem);
  const cost = Array.from(leftCapacity, () => new Array<number>(rightCapacity.length).fill(0));
  const weights = Array.from(leftCapacity, () => new Map<number, number>());
  for (let left = 0; left < leftCapacity.length; left++) {
    for (let edge = rowStart[left]!; edge < rowStart[left + 1]!; edge++) {
      cost[left]![column[edge]!] = -pair - weight[edge]!;
      weights[left]!.set(column[edge]!, weight[edge]!);
    }
  }
  const start = performance.now();
  const assigned = munkres(cost);
  const ms = performance.now() - start;
  const found = assigned.flatMap(([left, right]) => weights[left]!.get(right) ?? []);
  return { solver, pairs: found.length, weight: found.reduce((sum, own) => sum + own, 0), ms };
}

/** The solvers that python3, or the python that BENCH_PYTHON names, has; those it has not are left out by name. */
export function measurePython(
  solver: 'ortools-min-cost-flow' | 'ortools-assignment' | 'ortools-perfect' | 'scipy',
  file: string,
): Measured {
  const script = fileURLToPath(new URL('./matching-peers.py', import.meta.url));
  const child = spawnSync(process.env['BENCH_PYTHON'] ?? 'python3', [script, solver, file], {
    encoding: 'utf8',
    timeout: CHILD_TIMEOUT_MS,
  });
  return lastLine(child, solver);
}

function lastLine(child: ReturnType<typeof spawnSync>, solver: string): Measured {
  const line =
    String(child.stdout ?? '')
      .trim()
      .split('\n')
      .at(-1) ?? '';
  if (child.status !== 0 || line === '') {
    return { solver, leftOut: child.error?.message ?? (String(child.stderr).trim().split('\n').at(-1) || 'failed') };
  }
  return { solver, ...(JSON.parse(line) as object) };
}
