import { PermanentFailure } from './permanent-failure';

/** A mailbox that takes no events from the service. */
export class MailboxRefused extends PermanentFailure {
  constructor(
    message: string,
    /**
     * True where there is no mailbox at all, so that no earlier attempt can have left anything in it; false where there may be
     * one that the service may not use.
     */
    readonly isMissing: boolean,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
