import type { Directory, DirectoryUser } from './graph/directory';
import { careerLevels } from './organisation/career-stage';

/** A ready-made person to sign in as. */
export interface Persona {
  readonly role: string;
  readonly personId: string;
  /** Holds the app role of a program lead. */
  readonly isLead: boolean;
}

const humanResources = /\b(human resources|hr|people|talent|organi[sz]ation(al)? development|learning)\b/iu;

/**
 * Picks the people whom the thread needs, each of them once: a program lead from human resources where there is one, an
 * emerging employee at the bottom of the ladder, their line manager, and a senior from the top of another department who
 * does not stand above them. Always the same for the same directory.
 */
export function choosePersonas(directory: Directory): readonly Persona[] {
  const people = directory
    .users()
    .filter((user) => user.mail !== null && user.accountEnabled && user.employeeType !== null);
  const levels = careerLevels(directory, people);
  const level = (user: DirectoryUser) => levels.get(user.id) ?? 0;
  const reports = (user: DirectoryUser) => directory.directReports(user.id).length;
  const withManager = people.filter((user) => directory.manager(user.id) !== undefined);

  const lead =
    withManager.find((user) => humanResources.test(`${user.jobTitle ?? ''} ${user.department ?? ''}`)) ?? people[0];
  const rest = withManager.filter((user) => user.id !== lead?.id);
  const ownManager = rest.filter((user) => directory.manager(user.id)?.id !== lead?.id);
  const ladder = (ownManager.length > 0 ? ownManager : rest).toSorted((a, b) => level(a) - level(b));
  const emerging = ladder.find((user) => reports(user) === 0 && above(directory, user).length > 1) ?? ladder[0];
  const line = emerging === undefined ? [] : above(directory, emerging);
  const manager = line.find((user) => user.id !== lead?.id);
  const taken = new Set([emerging, ...line].map((user) => user?.id));
  const senior = rest
    .filter((user) => user.department !== emerging?.department && !taken.has(user.id))
    .map((user) => ({ user, rank: Math.round(level(user) * 10), above: above(directory, user).length }))
    // Of people as good as equal in level, who is nearest to the top and has the most reports.
    .toSorted((a, b) => b.rank - a.rank || a.above - b.above || reports(b.user) - reports(a.user))[0]?.user;

  const persona = (role: string, user: DirectoryUser | undefined, isLead = false): Persona[] =>
    user === undefined ? [] : [{ role, personId: user.id, isLead }];
  return [
    ...persona('Emerging employee', emerging),
    ...persona('Senior', senior),
    ...persona('Line manager', manager),
    ...persona('Program lead', lead, true),
  ];
}

/** Everybody above somebody, the direct manager first; a circle is walked once. */
function above(directory: Directory, user: DirectoryUser): DirectoryUser[] {
  const line: DirectoryUser[] = [];
  for (let at = directory.manager(user.id); at !== undefined && !line.includes(at); at = directory.manager(at.id)) {
    line.push(at);
  }
  return line;
}
