import type { PathKeys } from '../call';
import type { DirectoryUser } from '../directory';
import { directoryObjectNotFound, GraphError } from '../graph-error';
import type { MailboxSettings } from '../mailbox';
import type { Tenant } from '../tenant';

/** The user that a path names by id or principal name. @throws GraphError 404 where there is none. */
export function userInPath(tenant: Tenant, keys: PathKeys): DirectoryUser {
  const key = keys['user'] ?? '';
  const user = tenant.directory.byIdOrPrincipalName(key);
  if (user === undefined) throw directoryObjectNotFound(key);
  return user;
}

/** The same for a path into a mailbox. @throws GraphError 404 where the user is unknown or has no mailbox. */
export function mailboxInPath(tenant: Tenant, keys: PathKeys): { user: DirectoryUser; settings: MailboxSettings } {
  const key = keys['user'] ?? '';
  const user = tenant.directory.byIdOrPrincipalName(key);
  if (user === undefined) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${key}' is invalid.`);
  const settings = tenant.mailboxes.get(user.id);
  if (settings === undefined) {
    const message = 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.';
    throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', message);
  }
  return { user, settings };
}
