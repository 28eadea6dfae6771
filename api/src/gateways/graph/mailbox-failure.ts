import { GraphError } from '@microsoft/microsoft-graph-client';
import { MailboxRefused } from '../../use-cases/ports/mailbox-refused';
import { PermanentFailure } from '../../use-cases/ports/permanent-failure';
import { graphFailure } from './graph-failure';

/** Statuses of a refusal that no repeat of the same request changes. */
const final = new Set([400, 401, 403, 404, 405, 409, 413]);

/** A failed call to a mailbox as pending work understands it: repeated where that can help, parked where it cannot. */
export function mailboxFailure(error: unknown, whose: string): unknown {
  if (!(error instanceof GraphError) || !final.has(error.statusCode)) return graphFailure(error);
  const isMissing = error.code === 'MailboxNotEnabledForRESTAPI' || error.code === 'MailboxNotSupportedForRESTAPI';
  const reason = `${error.code ?? error.statusCode}: ${error.message}`;
  const message = `Microsoft Graph refuses the calendar of ${whose} (${reason})`;
  return isMissing || error.statusCode === 403
    ? new MailboxRefused(message, isMissing, { cause: error })
    : new PermanentFailure(message, { cause: error });
}
