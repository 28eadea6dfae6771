import { createHash } from 'node:crypto';
import { weekdays } from '../graph/calendar/event-record';
import { emptyCalendars } from '../graph/calendar/commitment';
import type { DirectoryUser } from '../graph/directory';
import { noAutomaticReplies, type MailboxSettings } from '../graph/mailbox';
import { Tenant, type TenantOptions } from '../graph/tenant';
import { generatedCalendars } from './generate-calendar';
import type { OrgPerson } from './org-person';

export interface TenantOfPeopleOptions extends Pick<
  TenantOptions,
  'clock' | 'tenantId' | 'teamsAppId' | 'activityTypes'
> {
  readonly seed: number;
  /** Verified domain of the tenant, such as `contoso.example`. */
  readonly domain: string;
  /** Whether anything stands in the calendars already. `generated` by default. */
  readonly calendars?: 'generated' | 'empty';
}

const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The directory id of a person: the id of the export where that is a GUID, else one made from it (always the same). */
export function directoryIdOf(tenantId: string, personId: string): string {
  if (guidPattern.test(personId)) return personId.toLowerCase();
  const hex = createHash('sha1').update(`${tenantId}/${personId}`).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function principalNameOf(person: OrgPerson, domain: string): string {
  if (person.kind === 'guest') return `${(person.mail ?? person.id).replace('@', '_')}#EXT#@${domain}`;
  if (person.mail !== null) return person.mail;
  return `${person.id.toLowerCase().replace(/[^a-z0-9._-]/g, '-')}@${domain}`;
}

const employeeTypes = {
  employee: 'Employee',
  contractor: 'Contractor',
  guest: null,
  service: null,
  room: null,
  shared: null,
} as const;

function userOf(person: OrgPerson, createdUtc: string, { domain, tenantId }: TenantOfPeopleOptions): DirectoryUser {
  const text = (value: string): string | null => (value === '' ? null : value);
  return {
    id: directoryIdOf(tenantId, person.id),
    displayName: person.displayName,
    givenName: person.givenName,
    surname: person.surname,
    userPrincipalName: principalNameOf(person, domain),
    mail: person.mail,
    jobTitle: text(person.jobTitle),
    department: text(person.department),
    companyName: null,
    officeLocation: text(person.city),
    city: text(person.city),
    country: text(person.country),
    usageLocation: text(person.countryCode),
    preferredLanguage: text(person.language),
    accountEnabled: person.accountEnabled,
    userType: person.kind === 'guest' ? 'Guest' : 'Member',
    employeeType: employeeTypes[person.kind],
    employeeId: person.id,
    employeeHireDate: person.hireDate === null ? null : `${person.hireDate}T00:00:00Z`,
    grade: person.grade,
    createdDateTime: createdUtc,
    managerId: person.managerId === null ? null : directoryIdOf(tenantId, person.managerId),
  };
}

/** The mailbox of a person; guests and service accounts have none. */
function mailboxOf(person: OrgPerson): MailboxSettings | null {
  if (person.mail === null || person.kind === 'guest' || person.kind === 'service') return null;
  return {
    zoneIana: person.zoneIana,
    locale: person.language,
    workDays: person.workDays.flatMap((day) => weekdays[day] ?? []),
    workStartMinute: person.workStartMinute,
    workEndMinute: person.workEndMinute,
    userPurpose: person.kind === 'room' || person.kind === 'shared' ? person.kind : 'user',
    automaticReplies: noAutomaticReplies,
  };
}

/** The Microsoft 365 tenant of an organisation: a user for each person, mailboxes, and what stands in the calendars. */
export function tenantOfPeople(people: readonly OrgPerson[], options: TenantOfPeopleOptions): Tenant {
  const createdUtc = new Date(options.clock.now().getTime() - 400 * 86_400_000).toISOString().slice(0, 19) + 'Z';
  const mailboxes = new Map<string, MailboxSettings>();
  const users = people.map((person) => {
    const user = userOf(person, createdUtc, options);
    const mailbox = mailboxOf(person);
    if (mailbox !== null) mailboxes.set(user.id, mailbox);
    return user;
  });
  const calendars = options.calendars === 'empty' ? emptyCalendars : generatedCalendars(options.seed);
  return new Tenant({ ...options, users, mailboxes, calendars });
}
