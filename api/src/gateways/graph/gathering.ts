/**
 * People who wait to be served together: until nobody else came for a moment, all have waited long enough, or there is no
 * room for more.
 */
export class Gathering<Result> {
  readonly #served: Promise<Result>;
  #serve: () => void = () => undefined;
  #quiet: NodeJS.Timeout | undefined;
  readonly #longest: NodeJS.Timeout;

  /** @param serve called once, for all who joined. */
  constructor(
    private readonly quietMs: number,
    longestMs: number,
    serve: () => Promise<Result>,
  ) {
    this.#served = new Promise<void>((resolve) => (this.#serve = resolve)).then(serve);
    this.#longest = setTimeout(() => this.#close(), longestMs);
  }

  /** Waits with the others; `isFull` says that there is no room for anybody else. */
  join({ isFull }: { readonly isFull: boolean }): Promise<Result> {
    clearTimeout(this.#quiet);
    if (isFull) this.#close();
    else this.#quiet = setTimeout(() => this.#close(), this.quietMs);
    return this.#served;
  }

  #close(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#longest);
    this.#serve();
  }
}
