/** A service outside asks to be left alone for a while; a repeat after that makes sense. */
export class TemporaryFailure extends Error {
  override readonly name = 'TemporaryFailure';

  constructor(
    message: string,
    /** The least delay that the service asked for, 0 where it named none. */
    readonly retryAfterMs: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
