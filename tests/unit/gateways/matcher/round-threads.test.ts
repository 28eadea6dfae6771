import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { assignedPairs, type ParticipantPair } from '../../../../api/src/domain/matching/assigned-pairs';
import { certifyFullGraph } from '../../../../api/src/domain/matching/certify-full-graph';
import { rowRanges } from '../../../../api/src/domain/matching/row-passes';
import { prepareRound, solveRound } from '../../../../api/src/domain/matching/solve-round';
import {
  createRoundThreads,
  onThisThread,
  type RoundThreads,
} from '../../../../api/src/gateways/matcher/round-threads';
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
    workerData.theirs.port.on('message', () => Atomics.add(workerData.theirs.state, 0, 1));`;
  buildSync({ stdin: { contents: takesAndKeeps }, outfile: path.join(folder, 'silent.js'), platform: 'node' });
  const failsWhenAsked = `
    require('node:worker_threads').parentPort.on('message', () => { throw new Error('out of memory'); });`;
  buildSync({ stdin: { contents: failsWhenAsked }, outfile: path.join(folder, 'failing.js'), platform: 'node' });
  const solved = solveRound(input);
  here = solved.full.result;
  expect(rowRanges(solved.work).length).toBeGreaterThan(1);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function twoThreads(file: string, leastPatienceMs: number): RoundThreads {
  return createRoundThreads(path.join(folder, file), input.participants.length, { fewestPeople: 0, leastPatienceMs });
}

test('a round that the second thread assigns is the round of one thread, pair for pair, and is proven on both', async () => {
  const threads = twoThreads('round-worker.js', 60_000);
  const { work } = prepareRound(input);
  const steps: number[] = [];
  const told: (readonly ParticipantPair[])[] = [];
  const full = await threads.assign(work, { step: (share) => steps.push(share), likely: (pairs) => told.push(pairs) });
  const certificate = certifyFullGraph(work, full, threads.run);
  threads.end();
  expect(full.result).toMatchObject({ edges: here.edges, prices: here.prices });
  expect(certificate.proven).toBe(true);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(steps.length).toBeGreaterThan(2);
  const final = new Set(assignedPairs({ work, full }).map((pair) => pair.join(' ')));
  expect(told).toHaveLength(1);
  expect(told[0]!.filter((pair) => final.has(pair.join(' '))).length).toBeGreaterThan(final.size / 2);
});

test.each(['missing.js', 'failing.js'])('a second thread that fails (%s) changes nothing', async (file) => {
  const threads = twoThreads(file, 200);
  const { work } = prepareRound(input);
  const full = await threads.assign(work, { step: () => undefined });
  const certificate = certifyFullGraph(work, full, threads.run);
  threads.end();
  expect(full.result.edges).toEqual(here.edges);
  expect(certificate.proven).toBe(true);
});

test('a second thread that falls silent in a pass changes nothing', () => {
  const threads = twoThreads('silent.js', 200);
  const solved = solveRound(input, threads.run);
  threads.end();
  expect(solved.full.result.edges).toEqual(here.edges);
});

test.each(['round-worker.js', 'silent.js'])('other work is done once beside a pass (%s)', (file) => {
  const threads = twoThreads(file, 2000);
  const { work, full } = solveRound(input);
  let times = 0;
  const open = threads.run('open-pairs', work, full, () => times++);
  threads.end();
  expect(open.reduce((sum, count) => sum + count, 0)).toBe(0);
  expect(times).toBe(1);
});

test('a small round is computed on one thread', () => {
  expect(createRoundThreads(path.join(folder, 'missing.js'), input.participants.length)).toBe(onThisThread);
});
