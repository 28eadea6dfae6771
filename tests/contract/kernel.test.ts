import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

it('ships the kernel that its source compiles to', () => {
  const check = () =>
    execFileSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/build-kernel.ts'), '--check'], {
      cwd: root,
      stdio: 'pipe',
    });

  expect(check).not.toThrow();
}, 60_000);
