/** No further does the clock go: dates stay those that every calendar can write. */
const lastYear = 2200;

/** The tenant's clock: the machine's, moved on by the controls. */
export class TenantClock {
  #offsetMs: number;

  constructor(offsetMs = 0) {
    this.#offsetMs = offsetMs;
  }

  get offsetMs(): number {
    return this.#offsetMs;
  }

  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }

  /** Moves the clock on; it never goes back, as time does not. @throws RangeError for less than nothing, or too far. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError('The clock only moves forward.');
    if (!(this.now().getTime() + milliseconds < Date.UTC(lastYear, 0))) {
      throw new RangeError(`The clock goes no further than the year ${lastYear}.`);
    }
    this.#offsetMs += milliseconds;
  }
}
