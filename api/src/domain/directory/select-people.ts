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

/** Takes the records of a directory one by one, and keeps of each no more than the selection needs. */
export interface Selecting {
  add(record: DirectoryRecord): void;
  finish(): Selection;
}

/**
 * Tells people from guests, disabled accounts, and mailboxes that are nobody's or that nobody has. A management line that
 * runs through an excluded record is closed over the gap: whoever is above stays above, and nobody is paired with somebody
 * in their own line because the post between them is vacant.
 *
 * @param before who was a person by this id in an earlier selection: whoever is still the same is taken over from there,
 * so that two selections of one organisation take little more memory than one.
 * @param kept what is kept of everybody else: the same, perhaps in less memory.
 */
export function startSelecting(
  before: (id: string) => Person | null = () => null,
  kept: (person: Person) => Person = (person) => person,
): Selecting {
  const people: Person[] = [];
  const exclusions: Exclusion[] = [];
  const managerOfExcluded: ManagersOfExcluded = new Map();
  return {
    add(record) {
      const reason = exclusionOf(record);
      if (reason === null) {
        const [person, known] = [toPerson(record), before(record.id)];
        people.push(known !== null && isSame(known, person) ? known : kept(person));
        return;
      }
      managerOfExcluded.set(record.id, record.managerId);
      const name = record.displayName?.trim() || record.mail;
      exclusions.push({ id: record.id, reason: exclusionReasons[reason], ...(name && { name }) });
    },
    finish() {
      const bridged: string[] = [];
      people.forEach((person, index) => {
        const managerId = nearestManager(person.managerId, managerOfExcluded);
        if (managerId === person.managerId) return;
        bridged.push(person.id);
        people[index] = { ...person, managerId };
      });
      return { people, exclusions, bridged };
    },
  };
}

/** How many people a selection would have and bridge, without making it. */
export function countPeople(records: Iterable<DirectoryRecord>): { people: number; bridged: number } {
  const managerOfExcluded: ManagersOfExcluded = new Map();
  const managers: (string | null)[] = [];
  for (const record of records) {
    if (exclusionOf(record) === null) managers.push(record.managerId);
    else managerOfExcluded.set(record.id, record.managerId);
  }
  const bridged = managers.filter((managerId) => nearestManager(managerId, managerOfExcluded) !== managerId);
  return { people: managers.length, bridged: bridged.length };
}

/** The managers of excluded records, by the id of the record. */
type ManagersOfExcluded = Map<string, string | null>;

function exclusionOf(record: DirectoryRecord): keyof typeof exclusionReasons | null {
  if (record.userType?.toLowerCase() === 'guest') return 'guest';
  if (record.accountEnabled === false) return 'disabled';
  if (record.mail === null || record.mail.trim() === '') return 'no-mailbox';
  return sharedPurposeOf(record);
}

/** Climbs over excluded records; an id that no record has is kept, so that the chart can report it. */
function nearestManager(direct: string | null, managerOfExcluded: ManagersOfExcluded): string | null {
  const seen = new Set<string>();
  let managerId = direct;
  while (managerId !== null) {
    const above = managerOfExcluded.get(managerId);
    if (above === undefined) return managerId;
    if (seen.has(managerId)) return null;
    seen.add(managerId);
    managerId = above;
  }
  return null;
}

function toPerson(record: DirectoryRecord): Person {
  return {
    id: record.id,
    displayName: record.displayName?.trim() || record.mail || record.id,
    mail: record.mail,
    jobTitle: record.jobTitle?.trim() ?? '',
    department: record.department?.trim() ?? '',
    managerId: record.managerId,
    country: record.country,
    city: record.city,
    preferredLanguage: record.preferredLanguage,
    grade: record.grade,
  };
}

function isSame(one: Person, other: Person): boolean {
  return fieldNames.every((name) => one[name] === other[name]);
}

const fieldNames = [
  'id',
  'displayName',
  'mail',
  'jobTitle',
  'department',
  'managerId',
  'country',
  'city',
  'preferredLanguage',
  'grade',
] as const satisfies readonly (keyof Person)[];
