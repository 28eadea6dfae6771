import type { DirectoryUser } from './directory';
import { GraphError } from './graph-error';

type Read = (user: DirectoryUser) => unknown;

/** What Graph returns without `$select`. */
export const defaultUserProperties: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Properties that only a single user can be asked for: 501 in a collection. */
const singleUserOnly = new Set(
  'aboutMe,birthday,hireDate,interests,mailboxSettings,mySite,pastProjects,preferredName,responsibilities,schools,skills'
    .split(',')
    .map((name) => name.toLowerCase()),
);

function extensionAttributes(user: DirectoryUser): Record<string, string | null> {
  const empty = Array.from({ length: 14 }, (_, at) => [`extensionAttribute${at + 2}`, null] as const);
  return { extensionAttribute1: user.grade, ...Object.fromEntries(empty) };
}

/** Every property that the simulated directory knows, by its Graph name. */
const readers: Readonly<Record<string, Read>> = {
  id: (user) => user.id,
  accountEnabled: (user) => user.accountEnabled,
  assignedLicenses: () => [],
  assignedPlans: () => [],
  businessPhones: () => [],
  city: (user) => user.city,
  companyName: (user) => user.companyName,
  country: (user) => user.country,
  createdDateTime: (user) => user.createdDateTime,
  deletedDateTime: () => null,
  department: (user) => user.department,
  displayName: (user) => user.displayName,
  employeeHireDate: (user) => user.employeeHireDate,
  employeeId: (user) => user.employeeId,
  employeeType: (user) => user.employeeType,
  externalUserState: (user) => (user.userType === 'Guest' ? 'Accepted' : null),
  givenName: (user) => user.givenName,
  jobTitle: (user) => user.jobTitle,
  mail: (user) => user.mail,
  mailNickname: (user) => user.userPrincipalName.split('@')[0] ?? null,
  mobilePhone: () => null,
  officeLocation: (user) => user.officeLocation,
  onPremisesExtensionAttributes: extensionAttributes,
  onPremisesSyncEnabled: () => null,
  otherMails: () => [],
  postalCode: () => null,
  preferredLanguage: (user) => user.preferredLanguage,
  proxyAddresses: (user) => (user.mail === null ? [] : [`SMTP:${user.mail}`]),
  state: () => null,
  streetAddress: () => null,
  surname: (user) => user.surname,
  usageLocation: (user) => user.usageLocation,
  userPrincipalName: (user) => user.userPrincipalName,
  userType: (user) => user.userType,
};

const nameByLowerCase = new Map(Object.keys(readers).map((name) => [name.toLowerCase(), name]));

/**
 * The properties of users named in a `$select`, in Graph's spelling.
 * @throws GraphError 400 for a name that users do not have; 501 for one that a collection cannot give.
 */
export function selectedUserProperties(
  select: readonly string[] | null,
  asked: 'one' | 'collection',
): readonly string[] {
  if (select === null) return defaultUserProperties;
  const names = select.map((name) => name.split('/')[0] ?? name);
  return names.flatMap((name) => {
    const lower = name.toLowerCase();
    if (lower === '*') return defaultUserProperties;
    if (singleUserOnly.has(lower)) {
      if (asked === 'one') return [];
      throw new GraphError(501, 'NotImplemented', `The property '${name}' can only be read from a single user.`);
    }
    const known = nameByLowerCase.get(lower);
    if (known !== undefined) return [known];
    throw new GraphError(
      400,
      'BadRequest',
      `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.user'.`,
    );
  });
}

/** A user as JSON with just these properties (the id always comes along). */
export function userJson(user: DirectoryUser, properties: readonly string[]): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const name of properties) json[name] = readers[name]?.(user);
  json['id'] ??= user.id;
  return json;
}

/** The value that a `$filter`, `$orderby` or `$search` compares; `undefined` for a path that cannot be compared. */
export function userValueAt(user: DirectoryUser, path: string): unknown {
  const [head = '', attribute] = path.split('/');
  const known = nameByLowerCase.get(head.toLowerCase());
  if (known === 'onPremisesExtensionAttributes') return attribute === 'extensionAttribute1' ? user.grade : null;
  return known === undefined ? undefined : readers[known]?.(user);
}

/** @throws GraphError 400 where a path does not name a property that can be compared. */
export function requireComparable(paths: readonly string[]): void {
  for (const path of paths) {
    if (nameByLowerCase.has((path.split('/')[0] ?? '').toLowerCase())) continue;
    throw new GraphError(
      400,
      'Request_UnsupportedQuery',
      `Unsupported or invalid query filter clause specified for property '${path}' of resource 'User'.`,
    );
  }
}
