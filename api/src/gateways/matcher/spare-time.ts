/**
 * Work for a thread that waits for another: a piece at a time, so that what the other asks for in between is done first. What
 * is not done when the wait ends is left.
 */
export class SpareTime {
  private pieces: (() => void)[] = [];
  private next: NodeJS.Immediate | undefined;

  /** Adds pieces of work, to be done in their order. */
  use(pieces: readonly (() => void)[]): void {
    this.pieces.push(...pieces);
    this.next ??= setImmediate(() => this.work());
  }

  end(): void {
    clearImmediate(this.next);
    this.pieces = [];
  }

  private work(): void {
    this.pieces.shift()?.();
    this.next = this.pieces.length > 0 ? setImmediate(() => this.work()) : undefined;
  }
}
