import { fork, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';

/** A process of the local tenant that listens on a port of its own. */
export interface ListeningProcess {
  readonly port: number;
  send(message: unknown): void;
  /** Asks it to finish; after five seconds it is killed. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  readonly exited: Promise<number | null>;
}

export interface ProcessOptions {
  /** Takes what the process prints; without it, that goes where this process prints. */
  readonly logFile?: string;
  /** Whether errors name the places of sources, which costs time at the start and with the first error. */
  readonly sourceMaps?: boolean;
}

/** Starts a file, TypeScript or built, as a process and waits until it says that it listens. Throws when it ends before that. */
export function startListeningProcess(
  file: string,
  environment: Readonly<Record<string, string>>,
  onMessage: (message: Record<string, unknown>) => void,
  { logFile, sourceMaps = false }: ProcessOptions = {},
): Promise<ListeningProcess> {
  const output = logFile === undefined ? 'inherit' : openSync(logFile, 'a');
  const child = fork(file, {
    env: { ...process.env, ...environment },
    execArgv: [...(file.endsWith('.ts') ? ['--import', 'tsx'] : []), ...(sourceMaps ? ['--enable-source-maps'] : [])],
    stdio: ['ignore', output, output, 'ipc'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    void exited.then((code) => reject(new Error(`${file} ended with ${code ?? 'a signal'} before it listened`)));
    child.on('message', (message: Record<string, unknown>) => {
      if (message['kind'] === 'listening') resolve(handleOf(child, Number(message['port']), exited));
      else onMessage(message);
    });
  });
}

function handleOf(child: ChildProcess, port: number, exited: Promise<number | null>): ListeningProcess {
  return {
    port,
    exited,
    send: (message) => {
      if (child.connected) child.send(message as object);
    },
    async stop() {
      if (child.connected) child.send({ kind: 'stop' });
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(timer);
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
