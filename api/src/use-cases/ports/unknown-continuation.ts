/** A continuation that no page of this list carried; nothing was read. */
export class UnknownContinuation extends Error {
  override readonly name = 'UnknownContinuation';

  constructor(options?: ErrorOptions) {
    super('This continuation is not one of this list.', options);
  }
}
