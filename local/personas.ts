import type { Directory, DirectoryUser } from './graph/directory';

/** A ready-made person to sign in as. */
export interface Persona {
  readonly role: string;
  readonly personId: string;
  /** Holds the app role of a program lead. */
  readonly isLead: boolean;
}

const humanResources = /\b(human resources|hr|people|talent|organi[sz]ation(al)? development|learning)\b/iu;

/**
 * Picks the people whom the thread needs: a program lead from human resources where there is one, an emerging employee
 * with a manager, that manager, and a senior of another department. Always the same for the same directory.
 */
export function choosePersonas(directory: Directory): readonly Persona[] {
  const people = directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.userType === 'Member');
  const reports = (user: DirectoryUser) => directory.directReports(user.id).length;
  const withManager = people.filter((user) => directory.manager(user.id) !== undefined);

  const lead =
    withManager.find((user) => humanResources.test(`${user.jobTitle ?? ''} ${user.department ?? ''}`)) ?? people[0];
  const rest = withManager.filter((user) => user.id !== lead?.id);
  const emerging =
    rest.find((user) => reports(user) === 0 && directory.manager(directory.manager(user.id)?.id ?? '') !== undefined) ??
    rest[0];
  const manager = emerging === undefined ? undefined : directory.manager(emerging.id);
  const senior = rest
    .filter((user) => user.department !== emerging?.department && user.id !== manager?.id)
    .sort((a, b) => reports(b) - reports(a) || a.id.localeCompare(b.id))[0];

  const persona = (role: string, user: DirectoryUser | undefined, isLead = false): Persona[] =>
    user === undefined ? [] : [{ role, personId: user.id, isLead }];
  return [
    ...persona('Emerging employee', emerging),
    ...persona('Senior', senior),
    ...persona('Line manager', manager),
    ...persona('Program lead', lead, true),
  ];
}
