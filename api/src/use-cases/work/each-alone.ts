import { failureText } from './failure-text';

/** So many are named in one message; more are counted. */
const MOST_NAMED = 10;

/** What went wrong with some of many things, each of which is done whatever becomes of the others. */
export interface EachAlone {
  readonly failures: readonly unknown[];
  /** Names those that failed, each with its reason; null where none did. */
  message(): string | null;
  /** Does one of them, and notes by its name what it throws. */
  attempt(name: string, act: () => Promise<void>): Promise<void>;
  /** @throws AggregateError with that message, where any failed. */
  finish(): void;
}

/**
 * Looks at many things without letting one that fails keep the others from their turn.
 *
 * @param what they are, in the plural, and what could not be done, such as `pairings could not be worked on`.
 */
export function eachAlone(what: string): EachAlone {
  const failures: unknown[] = [];
  const named: string[] = [];
  const message = (): string | null => {
    if (failures.length === 0) return null;
    const more = failures.length > named.length ? '; …' : '';
    return `${failures.length} ${what}. ${named.join('; ')}${more}`;
  };
  return {
    failures,
    async attempt(name, act) {
      try {
        await act();
      } catch (error) {
        failures.push(error);
        if (named.length < MOST_NAMED) named.push(`${name}: ${failureText(error)}`);
      }
    },
    message,
    finish() {
      const text = message();
      if (text !== null) throw new AggregateError(failures, text);
    },
  };
}
