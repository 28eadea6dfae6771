import type { OrgView } from '../ports/directory';

/** The managers above a person, the direct one first; nobody for somebody whom the org chart does not have. */
export function managersAbove(org: OrgView, personId: string): readonly string[] {
  const managers: string[] = [];
  let manager = org.chart.managerOf[org.indexOf(personId)] ?? -1;
  while (manager >= 0) {
    const person = org.people[manager];
    if (person !== undefined) managers.push(person.id);
    manager = org.chart.managerOf[manager] ?? -1;
  }
  return managers;
}
