import { PermanentFailure } from './permanent-failure';

/** Free/busy of a person cannot be read, through no mailbox that was tried; the message says who has to do what. */
export class CalendarUnreadable extends PermanentFailure {
  constructor(
    message: string,
    /** Display name of the person through whose mailbox was asked last. */
    readonly whose: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
