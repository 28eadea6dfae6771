/** The end of a process, from the inside. */
export class Killed extends Error {}

/** A process that can be killed before any of its operations, and started again. */
export interface Killable {
  /** For the ports: to be waited for before every operation. */
  readonly pause: () => Promise<void>;
  /**
   * Runs something until it has run through: whenever the process is killed, it is started again after `restart`.
   * Returns what it returned at last.
   */
  untilDone<Result>(run: () => Promise<Result>): Promise<Result>;
}

/**
 * @param killAfter numbers of operations: after so many, counted from the last start, the process dies. Once they are used
 * up it lives on.
 * @param restart what passes between death and a new start.
 */
export function killable(killAfter: readonly number[], restart: () => void): Killable {
  const deaths = [...killAfter];
  let operations = 0;
  let dead = false;
  return {
    pause() {
      operations += 1;
      if (!dead && deaths[0] !== undefined && operations > deaths[0]) {
        deaths.shift();
        dead = true;
      }
      // The dead do nothing more: what would clean up after a failure does not run either.
      return dead ? Promise.reject(new Killed()) : Promise.resolve();
    },
    async untilDone(run) {
      for (;;) {
        try {
          const result = await run();
          if (!dead) return result;
        } catch (error) {
          if (!dead) throw error;
        }
        dead = false;
        operations = 0;
        restart();
      }
    },
  };
}
