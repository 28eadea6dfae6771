import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Builds what the browser tests run, where it is missing or old. */
export default function buildOnce(): void {
  const root = path.resolve(__dirname, '../..');
  const result = spawnSync(process.execPath, ['--import', 'tsx', 'local/build.ts'], {
    cwd: root,
    stdio: 'inherit',
    // The test runner's own mode would build the tab for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (result.status !== 0) throw new Error('The build failed; what it printed says why.');
}
