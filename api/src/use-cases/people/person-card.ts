import type { PersonCard } from '../../contract/people';
import type { OrgView } from '../ports/directory';

/** What any colleague may see of a person; somebody who is no longer in the directory keeps the id alone. */
export function personCard(org: OrgView | null, personId: string): PersonCard {
  const person = org?.person(personId) ?? null;
  if (person === null) return { id: personId, displayName: 'Former colleague', jobTitle: '', department: '' };
  const { id, displayName, jobTitle, department } = person;
  return { id, displayName, jobTitle, department };
}

/** Band of a person, 1 where the directory does not have them. */
export function bandOfPerson(org: OrgView | null, personId: string): number {
  return org?.seniority.band[org.indexOf(personId)] ?? 1;
}
