import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { routes } from '../../api/src/contract/routes';

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'api/dist');

interface Registered {
  readonly name: string;
  readonly bindings: Readonly<
    Record<string, { readonly type: string; readonly route?: string; readonly methods?: string[] }>
  >;
}

/** Loads the deployable folder beside a module that records what is registered, as the worker of the host provides one. */
function registeredFunctions(): Registered[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'functions-worker-'));
  const core = path.join(folder, 'node_modules/@azure/functions-core');
  mkdirSync(core, { recursive: true });
  writeFileSync(path.join(core, 'package.json'), '{"name":"@azure/functions-core","main":"index.js"}');
  writeFileSync(
    path.join(core, 'index.js'),
    `const registered = [];
     module.exports = {
       version: '4.0.0',
       registered,
       registerFunction: (metadata) => { registered.push(metadata); return { dispose() {} }; },
       setProgrammingModel() {},
       registerHook: () => ({ dispose() {} }),
       getProgrammingModel: () => undefined,
       Disposable: class {},
     };`,
  );
  const script = `require(${JSON.stringify(dist)}); process.stdout.write(JSON.stringify(require('@azure/functions-core').registered));`;
  const text = execFileSync(process.execPath, ['-e', script], {
    env: { PATH: process.env['PATH'], NODE_PATH: path.join(folder, 'node_modules') },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return JSON.parse(text) as Registered[];
}

beforeAll(() => {
  if (!existsSync(path.join(dist, 'index.js'))) execFileSync('npx', ['tsx', 'scripts/build-api.ts'], { cwd: root });
});

test('the folder holds what the Functions host reads', () => {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'package.json'), 'utf8')) as { main: string };
  expect(existsSync(path.join(dist, manifest.main))).toBe(true);
  expect((JSON.parse(readFileSync(path.join(dist, 'host.json'), 'utf8')) as { version: string }).version).toBe('2.0');
});

/** Called by services that prove themselves in ways of their own, so that they are no part of the contract with the tab. */
const services = ['POST messages', 'POST graph/lifecycle', 'POST graph/notifications'];

test('it loads in a worker without any setting and registers every route, sweep and change feed', () => {
  const registered = registeredFunctions();
  const http = registered
    .flatMap(({ bindings }) => Object.values(bindings))
    .filter((binding) => binding.type === 'httpTrigger');
  expect(http.map(({ route, methods }) => `${methods?.[0] ?? ''} ${route ?? ''}`).sort()).toEqual(
    [...Object.values(routes).map(({ method, path: place }) => `${method} ${place}`), ...services].sort(),
  );
  const types = registered.flatMap(({ bindings }) => Object.values(bindings)).map((binding) => binding.type);
  expect(types.filter((type) => type === 'timerTrigger').length).toBeGreaterThanOrEqual(3);
  expect(types.filter((type) => type === 'cosmosDBTrigger').length).toBeGreaterThanOrEqual(1);
});

test('it can be required and imported as it stands', () => {
  for (const script of [`require(${JSON.stringify(dist)})`, `import(${JSON.stringify(path.join(dist, 'index.js'))})`]) {
    expect(spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' }).status).toBe(0);
  }
});
