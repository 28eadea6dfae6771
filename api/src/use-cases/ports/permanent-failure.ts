/** Work that no repeat can bring about; the message says who has to do what. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
