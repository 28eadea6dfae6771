import { isDeepStrictEqual } from 'node:util';
import type { DirectoryUser } from '../graph/directory';
import type { MailboxSettings } from '../graph/mailbox';
import type { Tenant } from '../graph/tenant';

/** An organisation as its file has it now. */
export interface OrganisationNow {
  readonly users: readonly DirectoryUser[];
  readonly mailboxes: ReadonlyMap<string, MailboxSettings>;
}

/** How many people an edited file added, changed and took away. */
export interface OrganisationChanges {
  readonly joined: number;
  readonly changed: number;
  readonly left: number;
}

/** True where most of the people of a kept tenant are in the organisation still: an edited one, not another one. */
export function isSameOrganisation(kept: Tenant, { users }: OrganisationNow): boolean {
  const ids = new Set(users.map(({ id }) => id));
  const before = kept.directory.users();
  return before.filter(({ id }) => ids.has(id)).length * 2 >= before.length;
}

/**
 * Makes the directory of a kept tenant what the organisation is now, as changes that a delta query shows. Calendars,
 * absences and feeds of those who stay are left alone, and so is an address that was only numbered differently.
 */
export function applyOrganisation(kept: Tenant, now: OrganisationNow): OrganisationChanges {
  const { directory } = kept;
  const before = new Map(directory.users().map((user) => [user.id, user]));
  const ids = new Set(now.users.map(({ id }) => id));
  const changes = { joined: 0, changed: 0, left: 0 };

  for (const { id } of before.values()) {
    if (ids.has(id)) continue;
    directory.remove(id, 'changed');
    kept.setMailbox(id, null);
    changes.left += 1;
  }
  const addresses = new Set(directory.users().map(({ userPrincipalName }) => userPrincipalName.toLowerCase()));
  for (const user of now.users) {
    const was = before.get(user.id);
    const next = was === undefined ? withFreeAddress(user, addresses) : keepingItsOwn(user, was);
    if (was === undefined) {
      if (directory.entry(user.id) === undefined) directory.add(next);
      else directory.restore(next);
      changes.joined += 1;
    } else if (!isDeepStrictEqual(was, next)) {
      directory.update(user.id, next);
      changes.changed += 1;
    }
    applyMailbox(kept, user.id, now.mailboxes.get(user.id) ?? null);
  }
  return changes;
}

/** A user as the file has it, with what an export does not know as it was. */
function keepingItsOwn(user: DirectoryUser, was: DirectoryUser): DirectoryUser {
  const { createdDateTime } = was;
  if (withoutNumber(user.userPrincipalName) !== withoutNumber(was.userPrincipalName)) {
    return { ...user, createdDateTime };
  }
  return { ...user, createdDateTime, userPrincipalName: was.userPrincipalName, mail: was.mail };
}

/** `ann.lee2@x` and `ann.lee@x` are one made-up address, numbered by the order of the file. */
const withoutNumber = (address: string): string => address.toLowerCase().replace(/(?<!\d)\d+@/u, '@');

/** A newcomer's address, numbered up where somebody who was there before has it. */
function withFreeAddress(user: DirectoryUser, taken: Set<string>): DirectoryUser {
  let address = user.userPrincipalName;
  for (let number = 2; taken.has(address.toLowerCase()); number += 1) {
    address = user.userPrincipalName.replace(/(?<!\d)\d*@/u, `${number}@`);
  }
  taken.add(address.toLowerCase());
  return { ...user, userPrincipalName: address, mail: user.mail === user.userPrincipalName ? address : user.mail };
}

function applyMailbox(kept: Tenant, userId: string, settings: MailboxSettings | null): void {
  const was = kept.mailboxes.get(userId) ?? null;
  const next = settings === null || was === null ? settings : { ...settings, automaticReplies: was.automaticReplies };
  if (!isDeepStrictEqual(was, next)) kept.setMailbox(userId, next);
}
