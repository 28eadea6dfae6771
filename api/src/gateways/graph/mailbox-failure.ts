import { GraphError } from '@microsoft/microsoft-graph-client';
import { MailboxRefused } from '../../use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import { graphFailure } from './graph-failure';

/** Statuses of a refusal that no repeat of the same request changes. A conflict (409) does not stay one. */
const final = new Set([400, 403, 404, 405, 413]);

/** Another event has the transaction id, and Graph does not say which. */
const duplicate = 'ErrorDuplicateTransactionId';

/** A failed call to a mailbox as pending work understands it: repeated where that can help, parked where it cannot. */
export function mailboxFailure(error: unknown, whose: string): unknown {
  if (!(error instanceof GraphError)) return error;
  if (!final.has(error.statusCode) && error.code !== duplicate) return graphFailure(error);
  const reason = `${error.code ?? error.statusCode}: ${error.message}`;
  if (error.code === 'MailboxNotEnabledForRESTAPI' || error.code === 'MailboxNotSupportedForRESTAPI') {
    return new MailboxRefused(`There is no mailbox of ${whose} in Exchange Online (${reason})`, true, { cause: error });
  }
  if (error.statusCode === 403) return new MailboxRefused(denied(whose, reason), false, { cause: error });
  return new PermanentFailure(`Microsoft Graph refuses the calendar of ${whose} (${reason})`, { cause: error });
}

/** What to say where the service may not use a mailbox. */
export function denied(whose: string, reason: string): string {
  return `The service may not use the calendar of ${whose}. Ask your Microsoft 365 admin for Calendars.ReadWrite, with a scope that holds this mailbox, then try again (${reason})`;
}
