import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { buildChart } from '../../../../api/src/domain/org/chart';
import { computeRound, computeWhatIf } from '../../../../api/src/gateways/matcher/compute-round';
import { createWorkerMatcher } from '../../../../api/src/gateways/matcher/worker-matcher';
import type { MatchJob } from '../../../../api/src/use-cases/ports/matcher';
import { makeSettings } from '../../../support/make-program';
import { makePerson } from '../../domain/org/make-person';

let folder: string;
let workerFile: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'round-worker-'));
  workerFile = path.join(folder, 'round-worker.js');
  buildSync({
    entryPoints: [path.join(__dirname, '../../../../api/src/gateways/matcher/round-worker.ts')],
    outfile: workerFile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function job(): MatchJob {
  const people = [
    makePerson({ id: 'top' }),
    makePerson({ id: 'senior', managerId: 'top' }),
    makePerson({ id: 'middle', managerId: 'top' }),
    makePerson({ id: 'junior', managerId: 'middle' }),
  ];
  const { rules, weights } = makeSettings();
  const participant = (personId: string, band: number, chartIndex: number) => ({
    personId,
    level: band * 14,
    band,
    confidence: 1,
    department: personId,
    shares: ['ai-tools'],
    seeks: ['ai-tools'],
    languages: ['en'],
    juniorSeats: 1,
    seniorSeats: 1,
    roundsWaited: 0,
    exclusions: [],
    chartIndex,
    workingMask: new Uint32Array(11).fill(0xffff),
    freeMask: null,
  });
  return {
    input: {
      participants: [participant('senior', 6, 1), participant('middle', 6, 2), participant('junior', 2, 3)],
      rules,
      weights,
      durationMinutes: 60,
      barred: [],
      pinned: [],
    },
    managerOf: buildChart(people).managerOf,
  };
}

describe('the matcher in a worker thread', () => {
  test('computes what the same code computes here, the management line respected', async () => {
    const result = await createWorkerMatcher(workerFile).run(job(), () => Promise.resolve('go-on'));
    expect(result).toEqual(await computeRound(job(), () => undefined));
    expect(result).toMatchObject({ pairs: [{ juniorId: 'junior', seniorId: 'senior' }] });
  });

  test('computes there what relaxing each rule would add, too', async () => {
    const { basisId, prices } = await computeRound(job(), () => undefined);
    const before = { basisId, pairs: [['junior', 'senior'] as const], prices };
    const effects = await createWorkerMatcher(workerFile).whatIf(job(), before, () => Promise.resolve('go-on'));
    expect(effects).toEqual(computeWhatIf(job(), before, () => undefined));
    expect(effects).toContainEqual(expect.objectContaining({ rule: 'minimumBandGap' }));
  });

  test('says that the basis has changed rather than what rules would add to another round', async () => {
    const { basisId, prices } = await computeRound(job(), () => undefined);
    const { input, managerOf } = job();
    const [first, ...others] = input.participants;
    const changed = { input: { ...input, participants: [{ ...first!, seeks: [] }, ...others] }, managerOf };
    expect(computeWhatIf(changed, { basisId, pairs: [], prices }, () => undefined)).toBe('changed');
    expect(
      computeWhatIf({ input, managerOf: managerOf.toReversed() }, { basisId, pairs: [], prices }, () => undefined),
    ).toBe('changed');
  });

  test('hands the job of the last round out once, so that it rests on the very round', async () => {
    const matcher = createWorkerMatcher(workerFile);
    const own = job();
    const computed = await matcher.run(own, () => Promise.resolve('go-on'));
    if (computed === 'stopped') throw new Error('The round was stopped.');
    expect(matcher.takeJob('another')).toBeNull();
    expect(matcher.takeJob(computed.basisId)).toBe(own);
    expect(matcher.takeJob(computed.basisId)).toBeNull();
  });

  test('fails with the path where the worker file is missing, and never computes on this thread', async () => {
    const missing = path.join(folder, 'nowhere.js');
    await expect(createWorkerMatcher(missing).run(job(), () => Promise.resolve('go-on'))).rejects.toThrow(
      /nowhere\.js/,
    );
  });

  test('fails where the computation fails', async () => {
    const broken = { ...job(), managerOf: null } as unknown as MatchJob;
    await expect(createWorkerMatcher(workerFile).run(broken, () => Promise.resolve('go-on'))).rejects.toThrow(
      /worker thread failed/,
    );
  });
});

describe('a computation that takes long', () => {
  beforeAll(() => {
    buildSync({
      stdin: { contents: "require('node:worker_threads').parentPort.on('message', () => {})", loader: 'js' },
      outfile: path.join(folder, 'endless.js'),
      platform: 'node',
      format: 'cjs',
    });
  });

  test('is told about again and again, and stopped when it is told to stop', async () => {
    let beats = 0;
    const matcher = createWorkerMatcher(path.join(folder, 'endless.js'), 5);
    const run = matcher.run(job(), () => Promise.resolve(++beats < 3 ? 'go-on' : 'stop'));
    expect(await run).toBe('stopped');
    expect(beats).toBe(3);
  });
});
