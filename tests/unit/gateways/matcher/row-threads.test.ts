import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { solveRound } from '../../../../api/src/domain/matching/solve-round';
import { createRowThreads } from '../../../../api/src/gateways/matcher/row-threads';
import { roundInstance } from '../../../bench/round-instance';

const input = roundInstance({ perSide: 2600, seed: 3 });
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'row-threads-'));
  const bundle = { bundle: true, platform: 'node', target: 'node20', format: 'cjs' } as const;
  const entry = path.join(__dirname, '../../../../api/src/gateways/matcher/round-worker.ts');
  buildSync({ ...bundle, entryPoints: [entry], outfile: path.join(folder, 'round-worker.js') });
  const takesAndKeeps = `
    const { workerData } = require('node:worker_threads');
    workerData.port.on('message', () => Atomics.add(workerData.state, 0, 1));`;
  buildSync({ stdin: { contents: takesAndKeeps }, outfile: path.join(folder, 'silent.js'), platform: 'node' });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = () => solveRound(input).full.result;

test('a round on two threads is the round on one, pair for pair', () => {
  const { run, end } = createRowThreads(path.join(folder, 'round-worker.js'), {
    fewestRows: 0,
    leastPatienceMs: 60_000,
  });
  const solved = solveRound(input, undefined, run);
  const certificate = certifyFullGraph(solved.work, solved.full, run);
  end();
  expect(solved.full.result).toMatchObject({ edges: here().edges, prices: here().prices });
  expect(certificate.proven).toBe(true);
});

test.each(['silent.js', 'missing.js'])('a helper that is no help (%s) changes nothing', (file) => {
  const { run, end } = createRowThreads(path.join(folder, file), { fewestRows: 0, leastPatienceMs: 200 });
  const solved = solveRound(input, undefined, run);
  end();
  expect(solved.full.result.edges).toEqual(here().edges);
});
