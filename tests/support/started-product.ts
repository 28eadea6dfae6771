import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { until } from './until';

const root = path.resolve(__dirname, '../..');

/** What a run of `npm start` came to. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** `npm start` in a process group of its own, as a terminal would run it. */
export class StartedProduct {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  #output = '';

  constructor(args: readonly string[]) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'local/start.ts', '--no-open', ...args], {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const take = (chunk: Buffer) => (this.#output += chunk.toString());
    this.#child.stdout?.on('data', take);
    this.#child.stderr?.on('data', take);
    this.#ended = new Promise((resolve) => {
      this.#child.once('close', (code) => resolve({ code, output: this.#output }));
    });
  }

  get output(): string {
    return this.#output;
  }

  get ended(): Promise<Ended> {
    return this.#ended;
  }

  /** The address that it prints. */
  address(): Promise<string> {
    return until(() => {
      const found = /http:\/\/localhost:\d+/u.exec(this.#output)?.[0] ?? null;
      if (found === null && this.#child.exitCode !== null) throw new Error(`It ended: ${this.#output}`);
      return Promise.resolve(found);
    });
  }

  /** Sends a signal to every process of the group, as a terminal does on Ctrl+C. */
  async interrupt(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT'): Promise<Ended> {
    this.#signal(signal);
    return this.#ended;
  }

  /** Ends it at once, where a test failed before it came to the end. */
  async kill(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#signal('SIGKILL');
    await this.#ended;
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#child.pid !== undefined) process.kill(-this.#child.pid, signal);
  }
}
