import { type SupervisedProcess, superviseProcess } from '../../../local/supervised-process';
import { until } from '../../support/until';

interface FakeProcess {
  readonly sent: unknown[];
  stopped: boolean;
  crash(): void;
}

/** Stands for the starting of processes; each gets the next port. */
function fakeStarts(failures: ReadonlySet<number> = new Set()) {
  const started: FakeProcess[] = [];
  let attempts = 0;
  const start = () => {
    attempts += 1;
    if (failures.has(attempts)) return Promise.reject(new Error('no port'));
    let end: (code: number | null) => void = () => undefined;
    const exited = new Promise<number | null>((resolve) => (end = resolve));
    const fake: FakeProcess = { sent: [], stopped: false, crash: () => end(7) };
    started.push(fake);
    const stop = () => {
      fake.stopped = true;
      end(null);
      return Promise.resolve();
    };
    return Promise.resolve({ port: attempts, exited, stop, kill: stop, send: (one: unknown) => fake.sent.push(one) });
  };
  return { start, started };
}

const reports: string[] = [];
let process: SupervisedProcess | null = null;
const supervise = async (starts: ReturnType<typeof fakeStarts>) =>
  (process = await superviseProcess('The API process', starts.start, (message) => reports.push(message)));
const untilPort = (port: number) => until(() => Promise.resolve(process?.port === port ? true : null));

beforeEach(() => (reports.length = 0));
afterEach(() => process?.stop());

test('what ends by itself is started again and said so, even where the first try fails', async () => {
  const starts = fakeStarts(new Set([2]));
  const running = await supervise(starts);
  starts.started[0]?.crash();
  await untilPort(3);
  running.send('hello');
  expect(starts.started[1]?.sent).toEqual(['hello']);
  expect(reports).toEqual([
    'The API process ended (7); it is started again.',
    'The API process did not start: Error: no port; it is started again.',
  ]);
});

test('a restart that was asked for is no crash', async () => {
  const starts = fakeStarts();
  const running = await supervise(starts);
  await running.restart();
  expect(running.port).toBe(2);
  expect(starts.started.map(({ stopped }) => stopped)).toEqual([true, false]);
  expect(reports).toEqual([]);
});

test('what was stopped stays stopped', async () => {
  const starts = fakeStarts();
  const running = await supervise(starts);
  starts.started[0]?.crash();
  await running.stop();
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(starts.started).toHaveLength(1);
});
