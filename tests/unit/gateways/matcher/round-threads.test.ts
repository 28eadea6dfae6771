import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { rowRanges } from '../../../../api/src/domain/matching/row-passes';
import { solveRound } from '../../../../api/src/domain/matching/solve-round';
import { createRowThreads } from '../../../../api/src/gateways/matcher/row-threads';
import { roundInstance } from '../../../bench/round-instance';

/** Rows enough for two ranges, beside few columns with many seats, so that a round costs little. */
const SENIORS = 600;
const JUNIORS = 2200;
const many = roundInstance({ perSide: JUNIORS, seed: 3 });
const input = {
  ...many,
  participants: many.participants
    .filter((_, person) => person < SENIORS || person >= JUNIORS)
    .map((person, at) => (at < SENIORS ? { ...person, seniorSeats: 4 } : { ...person, juniorSeats: 1 })),
};
let folder: string;
let here: ReturnType<typeof solveRound>['full']['result'];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'row-threads-'));
  const bundle = { bundle: true, platform: 'node', target: 'node20', format: 'cjs' } as const;
  const entry = path.join(__dirname, '../../../../api/src/gateways/matcher/round-worker.ts');
  buildSync({ ...bundle, entryPoints: [entry], outfile: path.join(folder, 'round-worker.js') });
  const takesAndKeeps = `
    const { workerData } = require('node:worker_threads');
    workerData.port.on('message', () => Atomics.add(workerData.state, 0, 1));`;
  buildSync({ stdin: { contents: takesAndKeeps }, outfile: path.join(folder, 'silent.js'), platform: 'node' });
  const solved = solveRound(input);
  here = solved.full.result;
  expect(rowRanges(solved.work).length).toBeGreaterThan(1);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a round on two threads is the round on one, pair for pair', () => {
  const { run, end } = createRowThreads(path.join(folder, 'round-worker.js'), {
    fewestRows: 0,
    leastPatienceMs: 60_000,
  });
  const solved = solveRound(input, undefined, run);
  const certificate = certifyFullGraph(solved.work, solved.full, run);
  end();
  expect(solved.full.result).toMatchObject({ edges: here.edges, prices: here.prices });
  expect(certificate.proven).toBe(true);
});

test.each(['silent.js', 'missing.js'])('a helper that is no help (%s) changes nothing', (file) => {
  const { run, end } = createRowThreads(path.join(folder, file), { fewestRows: 0, leastPatienceMs: 200 });
  const solved = solveRound(input, undefined, run);
  end();
  expect(solved.full.result.edges).toEqual(here.edges);
});

test.each(['round-worker.js', 'silent.js'])('other work is done once beside a pass (%s)', (file) => {
  const { run, end } = createRowThreads(path.join(folder, file), { fewestRows: 0, leastPatienceMs: 2000 });
  const { work, full } = solveRound(input);
  let times = 0;
  const open = run('open-pairs', work, full, () => times++);
  end();
  expect(open.reduce((sum, count) => sum + count, 0)).toBe(0);
  expect(times).toBe(1);
});
