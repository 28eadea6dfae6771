const RealDate = Date;
let offsetMs = 0;

/** A `Date` whose present is moved by an offset; everything else is the language's own. */
class ShiftedDate extends RealDate {
  constructor(...args: unknown[]) {
    if (args.length === 0) super(RealDate.now() + offsetMs);
    else super(...(args as [number]));
  }

  static override now(): number {
    return RealDate.now() + offsetMs;
  }
}

/** Replaces the clock of this process, so that code which knows nothing of it lives in the tenant's time. */
export function installShiftedDate(initialOffsetMs: number): void {
  offsetMs = initialOffsetMs;
  globalThis.Date = ShiftedDate as DateConstructor;
}

export function shiftDate(newOffsetMs: number): void {
  offsetMs = newOffsetMs;
}
