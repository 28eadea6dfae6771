import type { Person } from '../org/person';
import type { Exclusion } from '../org/quality';
import type { DirectoryRecord } from './directory-record';
import { sharedPurposeOf, sharedPurposes } from './mailbox-purpose';

/** Why a record of the directory is not a person of the program, in words that the lead reads. */
export const exclusionReasons = {
  guest: 'guest of another organisation',
  disabled: 'sign-in disabled, as for people who left, shared mailboxes, rooms and equipment',
  'no-mailbox': 'no mailbox, so no meeting could be booked',
  ...sharedPurposes,
} as const;

/** The people of an organisation and what was left out of it. */
export interface Selection {
  readonly people: readonly Person[];
  readonly exclusions: readonly Exclusion[];
  /** People whose stated manager is excluded, so that the next manager above counts as theirs. */
  readonly bridged: readonly string[];
}

/**
 * Tells people from guests, disabled accounts, and mailboxes that are nobody's or that nobody has. A management line that runs through an excluded record
 * is closed over the gap: whoever is above stays above, and nobody is paired with somebody in their own line because the
 * post between them is vacant.
 */
export function selectPeople(records: ReadonlyMap<string, DirectoryRecord>): Selection {
  const people: Person[] = [];
  const exclusions: Exclusion[] = [];
  const bridged: string[] = [];
  for (const record of records.values()) {
    const reason = exclusionOf(record);
    if (reason !== null) {
      const name = record.displayName?.trim() || record.mail;
      exclusions.push({ id: record.id, reason: exclusionReasons[reason], ...(name && { name }) });
      continue;
    }
    const managerId = nearestManager(record, records);
    if (managerId !== record.managerId) bridged.push(record.id);
    people.push(toPerson(record, managerId));
  }
  return { people, exclusions, bridged };
}

/** How many `selectPeople` would select and bridge, without making them. */
export function countPeople(records: ReadonlyMap<string, DirectoryRecord>): { people: number; bridged: number } {
  let people = 0;
  let bridged = 0;
  for (const record of records.values()) {
    if (exclusionOf(record) !== null) continue;
    people += 1;
    if (nearestManager(record, records) !== record.managerId) bridged += 1;
  }
  return { people, bridged };
}

function exclusionOf(record: DirectoryRecord): keyof typeof exclusionReasons | null {
  if (record.userType?.toLowerCase() === 'guest') return 'guest';
  if (record.accountEnabled === false) return 'disabled';
  if (record.mail === null || record.mail.trim() === '') return 'no-mailbox';
  return sharedPurposeOf(record);
}

/** Climbs over excluded records; an id that no record has is kept, so that the chart can report it. */
function nearestManager(record: DirectoryRecord, records: ReadonlyMap<string, DirectoryRecord>): string | null {
  const seen = new Set([record.id]);
  let managerId = record.managerId;
  while (managerId !== null) {
    const manager = records.get(managerId);
    if (manager === undefined || exclusionOf(manager) === null) return managerId;
    if (seen.has(managerId)) return null;
    seen.add(managerId);
    managerId = manager.managerId;
  }
  return null;
}

function toPerson(record: DirectoryRecord, managerId: string | null): Person {
  return {
    id: record.id,
    displayName: record.displayName?.trim() || record.mail || record.id,
    mail: record.mail,
    jobTitle: record.jobTitle?.trim() ?? '',
    department: record.department?.trim() ?? '',
    managerId,
    country: record.country,
    city: record.city,
    preferredLanguage: record.preferredLanguage,
    grade: record.grade,
  };
}
