import type { ListeningProcess } from './child-process';

/** A process that is started again when it ends by itself. */
export interface SupervisedProcess {
  /** Port of the process that runs now, or ran last. */
  readonly port: number;
  send(message: unknown): void;
  /** Kills it as a crash would and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const firstPauseMs = 500;
const longestPauseMs = 30_000;

/**
 * Starts a process and starts it again whenever it ends without being asked to, after a pause that grows while that goes
 * on. Throws when the first start fails.
 */
export async function superviseProcess(
  name: string,
  start: () => Promise<ListeningProcess>,
  report: (message: string) => void,
): Promise<SupervisedProcess> {
  let stopping = false;
  let pauseMs = firstPauseMs;
  let current = await start();
  const expected = new WeakSet<ListeningProcess>();

  const watch = (watched: ListeningProcess): void => {
    const calm = setTimeout(() => (pauseMs = firstPauseMs), longestPauseMs * 2);
    calm.unref();
    void watched.exited.then((code) => {
      clearTimeout(calm);
      if (!stopping && !expected.has(watched)) void revive(`${name} ended (${code ?? 'by a signal'})`);
    });
  };
  const adopt = async (started: ListeningProcess): Promise<void> => {
    current = started;
    watch(started);
    if (stopping) await started.stop();
  };
  const revive = async (reason: string): Promise<void> => {
    report(`${reason}; it is started again.`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs).unref());
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
    if (stopping) return;
    const started = await start().catch((error: unknown) => String(error));
    if (typeof started === 'string') await revive(`${name} did not start: ${started}`);
    else await adopt(started);
  };

  watch(current);
  return {
    get port() {
      return current.port;
    },
    send: (message) => current.send(message),
    async restart() {
      expected.add(current);
      await current.kill();
      await adopt(await start());
    },
    async stop() {
      stopping = true;
      await current.stop();
    },
  };
}
