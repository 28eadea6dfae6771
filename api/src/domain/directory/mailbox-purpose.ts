import type { DirectoryRecord, DirectoryRecords } from './directory-record';

/** Purposes of a mailbox that is not one person's, with the words that the lead reads. */
export const sharedPurposes = {
  shared: 'shared mailbox, used by several people and not by one',
  room: 'mailbox of a room',
  equipment: 'mailbox of equipment',
} as const;
export type SharedPurpose = keyof typeof sharedPurposes;

/** Why the mailbox of a record is not one person's; null where it is, or where nothing is known of it. */
export function sharedPurposeOf({ mailboxPurpose }: DirectoryRecord): SharedPurpose | null {
  switch (mailboxPurpose) {
    case 'shared':
    case 'room':
    case 'equipment':
      return mailboxPurpose;
    default:
      return null;
  }
}

/**
 * The accounts whose mailbox is to be asked what it is for, because they look like nobody's: enabled members with a mail
 * address who have no manager and no reports, and lack a job title or a department. Those known to be no person's are
 * asked again, for a mailbox may be made somebody's.
 *
 * @param most how many at most. Those never asked come first; the others take turns.
 * @param turn moves on by one from sync to sync.
 */
export function accountsToAsk(
  records: Pick<DirectoryRecords, 'values'>,
  most: number,
  turn: number,
): readonly string[] {
  const managers = new Set<string>();
  for (const { managerId } of records.values()) if (managerId !== null) managers.add(managerId);
  const fresh: string[] = [];
  const known: string[] = [];
  for (const record of records.values()) {
    if (!mayHavePerson(record)) continue;
    if (sharedPurposeOf(record) === null && !looksLikeNobody(record, managers)) continue;
    if (record.mailboxPurpose === undefined) fresh.push(record.id);
    else known.push(record.id);
  }
  const left = Math.max(0, most - fresh.length);
  const from = known.length === 0 ? 0 : (turn * left) % known.length;
  return [...fresh.slice(0, most), ...[...known.slice(from), ...known.slice(0, from)].slice(0, left)];
}

/** Everybody else is left out for another reason already. */
function mayHavePerson({ userType, accountEnabled, mail }: DirectoryRecord): boolean {
  return userType?.toLowerCase() !== 'guest' && accountEnabled !== false && isFilled(mail);
}

function looksLikeNobody(record: DirectoryRecord, managers: ReadonlySet<string>): boolean {
  if (record.managerId !== null || managers.has(record.id)) return false;
  return !isFilled(record.jobTitle) || !isFilled(record.department);
}

function isFilled(text: string | null): boolean {
  return text !== null && text.trim() !== '';
}
