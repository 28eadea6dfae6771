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

  /** Moves the clock on; it never goes back, as time does not. */
  advance(milliseconds: number): void {
    if (!(milliseconds >= 0)) throw new RangeError('The clock only moves forward.');
    this.#offsetMs += milliseconds;
  }
}
