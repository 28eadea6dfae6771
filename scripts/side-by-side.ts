import { spawn } from 'node:child_process';

/** Something to run in a shell, and the name under which its output is shown. */
export interface Command {
  readonly name: string;
  readonly line: string;
}

/**
 * Runs commands at the same time. What each prints is shown in one piece when it has ended, in the order in which they end;
 * one that fails stops no other.
 *
 * @returns names of those that failed.
 */
export async function runSideBySide(
  commands: readonly Command[],
  print: (text: string) => void,
): Promise<readonly string[]> {
  const failed: string[] = [];
  await Promise.all(
    commands.map(async ({ name, line }) => {
      const { output, succeeded } = await run(line);
      if (!succeeded) failed.push(name);
      print(`--- ${name}: ${succeeded ? 'ok' : 'FAILED'}\n${output}`);
    }),
  );
  return failed;
}

function run(line: string): Promise<{ readonly output: string; readonly succeeded: boolean }> {
  const child = spawn(line, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ output: Buffer.concat(chunks).toString(), succeeded: code === 0 }));
  });
}
