import type { Replaced, Versioned } from '../ports/store';

/** Somebody else changed the aggregate while it was claimed: what was being done no longer counts. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';

  constructor() {
    super('Another worker or a person changed this while it was worked on.');
  }
}

/** An aggregate in the hands of one worker: each save builds on the one before. */
export interface Claim<Value> {
  readonly value: Value;
  /** Version of the value. */
  readonly etag: string;
  /** Replaces the aggregate under its ETag; throws `ClaimLost` where that has moved on. */
  save(next: Value): Promise<void>;
}

/** Holds what was read, and every version saved since. */
export function holdClaim<Value>(
  read: Versioned<Value>,
  replace: (value: Value, etag: string) => Promise<Replaced<Value>>,
): Claim<Value> {
  let latest = read;
  return {
    get value() {
      return latest.value;
    },
    get etag() {
      return latest.etag;
    },
    async save(next) {
      const replaced = await replace(next, latest.etag);
      if (replaced === 'changed') throw new ClaimLost();
      latest = replaced;
    },
  };
}
